#include "stages/link/link.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/support/pages.h"

namespace jiaokan {
namespace {

const LanguageModel& model() {
  static const LanguageModel loaded = LanguageModel::load();
  return loaded;
}

constexpr const char* kIssue = "ys-2022-03-08";

Fragment to(Fragment fragment, std::string label, End tail = End::kOpen) {
  fragment.to = JumpLine{.kind = JumpKind::kTo, .page = {label}};
  fragment.tail = tail;
  return fragment;
}
Fragment from(Fragment fragment, std::string label) {
  fragment.from = JumpLine{.kind = JumpKind::kFrom, .page = {label}};
  fragment.head = End::kOpen;
  return fragment;
}

std::vector<Group> alone(std::size_t count) {
  std::vector<Group> groups(count);
  for (std::size_t i = 0; i < count; ++i) groups[i].fragments = {i};
  return groups;
}

// One row an article: "A 1.0 ~ 3.0 = 5.1 | B …", with ~ for kSentence, / kParagraph, = kGap;
// <6? and >3? for jumps that were not followed.
std::vector<std::string> show(const std::vector<Fragment>& fragments,
                              const std::vector<Group>& groups) {
  std::vector<std::string> rows;
  for (const Article& article : link(fragments, groups, model(), {})) {
    std::string row;
    if (article.from && !article.from->followed)
      row += "<" + article.from->jump.page.printed + "? ";
    for (const Witness& witness : article.witnesses) {
      if (witness.sigil.value != "A") row += " | ";
      row += witness.sigil.value;
      for (std::size_t i = 0; i < witness.fragments.size(); ++i) {
        if (i > 0) {
          row += witness.seams[i - 1] == Seam::kSentence    ? " ~"
                 : witness.seams[i - 1] == Seam::kParagraph ? " /"
                                                            : " =";
        }
        const Fragment& fragment = witness.fragments[i];
        row += " " + fragment.name.label.printed + "." + std::to_string(fragment.id.ordinal);
      }
    }
    if (article.to && !article.to->followed) row += " >" + article.to->jump.page.printed + "?";
    rows.push_back(row);
  }
  return rows;
}

using testing::ElementsAre;

// A page with a story that jumps and one that does not, and the page that it jumps to.
std::vector<Fragment> wheat_and_harbour() {
  return {
      to(fragment_of(kIssue, "1", 0, {U"H:小麦返青", U"B:北方小麦陆续返青，农机手抓紧检修农"}),
         "3"),
      to(fragment_of(kIssue, "1", 1, {U"H:港口繁忙", U"B:港口货轮进出不断，码头工人忙着装"}), "3"),
      from(fragment_of(kIssue, "3", 0, {U"B:卸集装箱，货轮准时离开港口。"}), "1"),
      from(fragment_of(kIssue, "3", 1, {U"B:机具，北方小麦长势喜人。"}), "1")};
}

TEST(Link, TwoJumpsToOnePageAreToldApart) {
  EXPECT_THAT(show(wheat_and_harbour(), alone(4)), ElementsAre("A 1.0 ~ 3.1", "A 1.1 ~ 3.0"));
}

TEST(Link, OneLostOrMisreadMarkIsForgiven) {
  auto fragments = wheat_and_harbour();
  fragments[2].from.reset();
  EXPECT_THAT(show(fragments, alone(4)), ElementsAre("A 1.0 ~ 3.1", "A 1.1 ~ 3.0"));
  fragments = wheat_and_harbour();
  fragments[0].to.reset();
  EXPECT_THAT(show(fragments, alone(4)), ElementsAre("A 1.0 ~ 3.1", "A 1.1 ~ 3.0"));
  fragments = wheat_and_harbour();
  fragments[1].to->page = {"8"};
  EXPECT_THAT(show(fragments, alone(4)), ElementsAre("A 1.0 ~ 3.1", "A 1.1 ~ 3.0"));
}

TEST(Link, AJumpWithoutItsPageStaysOpen) {
  EXPECT_THAT(show({to(fragment_of(kIssue, "1", 0, {U"H:小麦返青", U"B:北方小麦陆续返"}), "3"),
                    from(fragment_of(kIssue, "2", 0, {U"B:船离开港口。"}), "6")},
                   alone(2)),
              ElementsAre("A 1.0 >3?", "<6? A 2.0"));
}

TEST(Link, AnotherIssueIsNeverAskedForTheRest) {
  EXPECT_THAT(show({to(fragment_of("ys-2022-03-08", "1", 0, {U"H:返青", U"B:北方小麦陆续返"}), "3"),
                    from(fragment_of("ys-2022-03-09", "3", 0, {U"B:青，农机手抓紧备耕。"}), "1")},
                   alone(2)),
              ElementsAre("A 1.0 >3?", "<1? A 3.0"));
}

TEST(Link, AChainRunsOverThreePages) {
  EXPECT_THAT(show({to(fragment_of(kIssue, "1", 0, {U"H:返青", U"B:北方小麦陆续返"}), "2"),
                    to(from(fragment_of(kIssue, "2", 0, {U"B:青，农机手抓紧备耕。"}), "1"), "3",
                       End::kClosed),
                    from(fragment_of(kIssue, "3", 0, {U"B:小麦长势喜人。"}), "2")},
                   alone(3)),
              ElementsAre("A 1.0 ~ 2.0 / 3.0"));
}

TEST(Link, AContinuationMayRepeatItsHeadline) {
  auto fragments = wheat_and_harbour();
  fragments[2].paragraphs.insert(fragments[2].paragraphs.begin(),
                                 fragment_of(kIssue, "3", 0, {U"H:港口繁忙"}).paragraphs[0]);
  EXPECT_THAT(show(fragments, alone(4)), ElementsAre("A 1.0 ~ 3.1", "A 1.1 ~ 3.0"));
}

TEST(Link, MisplacedColumnsAreSettled) {
  auto below = to(fragment_of(kIssue, "1", 1, {U"B:这也是各方的共识。"}), "3", End::kClosed);
  below.head = End::kOpen;
  EXPECT_THAT(show({fragment_of(kIssue, "1", 0, {U"H:县长答问"}), below,
                    fragment_of(kIssue, "1", 2, {U"B:本报讯县长答问。"})},
                   alone(3)),
              ElementsAre("A 1.0 / 1.2 = 1.1 >3?"));
}

TEST(Link, CopiesInOtherIssuesAreWitnesses) {
  const std::u32string body = U"B:北方小麦陆续返青，农机手抓紧检修农机具，备足农资，春耕全面展开。";
  auto scan = fragment_of("yb-2022-03-08", "2", 0, {U"H:返青", body});
  scan.kind = WitnessKind::kScan;
  EXPECT_THAT(show({fragment_of("ya-2022-03-08", "1", 0, {U"H:返青", body}), scan,
                    fragment_of("yc-2022-03-08", "1", 0, {U"H:港口", U"B:货轮进出。"})},
                   {{{0, 1}}, {{2}}}),
              ElementsAre("A 2.0 | B 1.0", "A 1.0"));
}

TEST(Link, TwoCopiesInOneIssueAreTwoWitnesses) {
  const std::u32string body = U"B:北方小麦陆续返青，农机手抓紧检修农机具，备足农资，春耕全面展开。";
  EXPECT_THAT(show({fragment_of(kIssue, "1", 0, {U"H:返青", body}),
                    fragment_of(kIssue, "4", 0, {U"H:返青", body})},
                   {{{0, 1}}}),
              ElementsAre("A 1.0 | B 4.0"));
}

TEST(Link, HalvesThatAnotherWitnessHasWholeAreOneWitness) {
  const std::u32string first = U"北方小麦陆续返青，农机手抓紧检修农机具，备足农资。";
  const std::u32string second = U"南方油菜花开，养蜂人赶着花期转场，蜂箱排满田埂。";
  const std::vector<Fragment> fragments = {
      fragment_of("ya-2022-03-08", "1", 0, {U"H:春", U"B:" + first, U"B:" + second}),
      fragment_of("yb-2022-03-08", "1", 0, {U"B:" + second}),
      fragment_of("yb-2022-03-08", "2", 0, {U"H:春", U"B:" + first})};
  EXPECT_THAT(show(fragments, {{{0, 1, 2}}}), ElementsAre("A 1.0 | B 2.0 / 1.0"));
}

TEST(Link, AJumpThatAnotherWitnessMakesUpForIsNotMissing) {
  const std::u32string first = U"北方小麦陆续返青，农机手抓紧检修农机具，备足农资";
  const std::u32string rest =
      U"，县里的专家走进田间，一块地一块地看苗情，一户一户讲技术，教大家科学施肥，"
      U"合理灌溉，防治病虫害，为夺取夏粮丰收打下好基础。";
  const std::vector<Fragment> fragments = {
      fragment_of("ya-2022-03-08", "1", 0, {U"H:春", U"B:" + first + rest}),
      to(fragment_of("yb-2022-03-08", "1", 0, {U"H:春", U"B:" + first}), "3")};
  EXPECT_THAT(show(fragments, {{{0, 1}}}), ElementsAre("A 1.0 | B 1.0"));
  EXPECT_THAT(show({fragments[1]}, {{{0}}}), ElementsAre("A 1.0 >3?"));
}

TEST(Link, AnyOrderOfTheInputsGivesTheSame) {
  std::vector<Fragment> fragments = wheat_and_harbour();
  const std::u32string body = U"B:北方小麦陆续返青，农机手抓紧检修农机具，北方小麦长势喜人。";
  fragments.push_back(fragment_of("yb-2022-03-08", "5", 0, {U"H:小麦返青", body}));
  const std::vector<std::vector<std::size_t>> groups = {{0, 3, 4}, {1}, {2}};
  std::vector<std::size_t> order = {0, 1, 2, 3, 4};
  std::vector<std::string> expected;
  std::mt19937 random(8);
  for (int round = 0; round < 20; ++round) {
    std::vector<Fragment> shuffled;
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      shuffled.push_back(fragments[order[i]]);
      place[order[i]] = i;
    }
    std::vector<Group> moved;
    for (const auto& group : groups) {
      moved.emplace_back();
      for (const std::size_t i : group) moved.back().fragments.push_back(place[i]);
      std::ranges::sort(moved.back().fragments);
    }
    std::ranges::sort(moved, {}, [](const Group& g) { return g.fragments[0]; });
    const auto rows = show(shuffled, moved);
    if (expected.empty()) expected = rows;
    EXPECT_EQ(rows, expected);
    std::ranges::shuffle(order, random);
  }
  EXPECT_THAT(expected, ElementsAre("A 5.0 | B 1.0 ~ 3.1", "A 1.1 ~ 3.0"));
}

// Its 「上接」 is lost, its headline is not; another article's headline is no continuation.
TEST(Link, AHeadlineSaidAgainNeedsNoMark) {
  const std::u32string first =
      U"B:北方小麦陆续返青，农机手抓紧检修农机具，县里的专家走进田间，一块地一块地看苗";
  const std::u32string rest = U"B:情，教大家科学施肥，合理灌溉，为夺取夏粮丰收打下好基础。";
  const Fragment beginning = to(fragment_of(kIssue, "1", 0, {U"H:北方小麦陆续返青", first}), "3");
  const Fragment again = fragment_of(kIssue, "3", 0, {U"H:北方小麦陆续返青", rest});
  const Fragment other = fragment_of(kIssue, "3", 0, {U"H:南方早稻开始育秧", rest});
  EXPECT_THAT(show({beginning, again}, alone(2)), ElementsAre("A 1.0 ~ 3.0"));
  EXPECT_THAT(show({beginning, other}, alone(2)), ElementsAre("A 1.0 >3?", "A 3.0"));
}

// Neither mark nor headline: it stands like a paragraph of the article above it.
TEST(Link, AContinuationBelowAnotherArticleIsCutOff) {
  const std::u32string first =
      U"B:北方小麦陆续返青，农机手抓紧检修农机具，县里的专家走进田间，察看小麦的苗";
  const std::u32string rest = U"B:情，教农民给小麦科学施肥，合理灌溉，为夺取夏粮丰收打下好基础。";
  const std::u32string harbour = U"B:新港昨天开航，三艘货轮先后靠泊，码头上吊机林立。";
  const Fragment beginning = to(fragment_of(kIssue, "1", 0, {U"H:北方小麦陆续返青", first}), "3");
  const Fragment page = fragment_of(kIssue, "3", 0, {U"H:新港开航", harbour, rest});
  EXPECT_THAT(show({beginning, page}, alone(2)), ElementsAre("A 1.0 ~ 3.1", "A 3.0"));
  const Fragment whole = fragment_of(kIssue, "3", 0, {U"H:新港开航", harbour, harbour});
  EXPECT_THAT(show({beginning, whole}, alone(2)), ElementsAre("A 1.0 >3?", "A 3.0"));
}

// Its 「下转」 is lost, and so short a line above a headline looks like a kicker.
TEST(Link, ALastLineTakenForAKickerIsGivenBack) {
  const std::u32string wheat = U"B:北方小麦陆续返青，农机手抓紧检修，专家走进田间察看小麦苗情。";
  const std::u32string harbour = U"B:新港昨天开航，三艘货轮先后靠泊，码头上吊机林立。";
  const std::u32string rest = U"B:家走进田间，察看小麦苗情，教农民科学施肥。";
  const Fragment above = fragment_of(kIssue, "1", 0, {U"H:北方小麦陆续返青", wheat});
  const Fragment below = fragment_of(kIssue, "1", 1, {U"K:目前，县里的专", U"H:新港开航", harbour});
  const Fragment head = from(fragment_of(kIssue, "3", 0, {rest}), "1");
  EXPECT_THAT(show({above, below, head}, alone(3)), ElementsAre("A 1.0 ~ 3.0", "A 1.1"));
  const Fragment kicker = fragment_of(kIssue, "1", 1, {U"K:沿海要闻", U"H:新港开航", harbour});
  const auto articles = link(std::vector{above, kicker, head}, alone(3), model(), {});
  const auto& paragraphs = articles[1].witnesses[0].fragments[0].paragraphs;
  EXPECT_EQ(paragraphs[0].part, Part::kKicker);
}

// Two texts break off; one has the mark, the other the place.
TEST(Link, AHeadGoesToTheTextThatRunsOnInIt) {
  const std::u32string wheat =
      U"B:北方小麦陆续返青，农机手抓紧检修农机具，县里的专家走进田间，察看小麦的苗";
  const std::u32string harbour = U"B:新港昨天开航，三艘货轮先后靠泊，码头上吊机林立，工人忙着装";
  const std::u32string unloading = U"B:卸集装箱，三艘货轮准时离开新港码头，工人们很高兴。";
  const std::u32string manuring =
      U"B:情，教农民给小麦科学施肥，合理灌溉，为夺取夏粮丰收打下好基础。";
  Fragment unmarked = fragment_of(kIssue, "1", 1, {U"H:新港开航", harbour});
  unmarked.tail = End::kOpen;
  const Fragment marked = to(fragment_of(kIssue, "1", 0, {U"H:北方小麦返青", wheat}), "3");
  const Fragment both = from(fragment_of(kIssue, "3", 0, {unloading, manuring}), "1");
  EXPECT_THAT(show({marked, unmarked, both}, alone(3)), ElementsAre("A 1.0 ~ 3.1", "A 1.1 ~ 3.0"));
}

// Reports of one form have headlines alike; a mark that names another page is not for them.
TEST(Link, AnAlikeHeadlineElsewhereIsAnotherArticle) {
  const std::u32string first = U"B:会议听取了审议情况的汇报，决定将议案提请各代表";
  const std::u32string whole = U"B:会议听取了审议情况的汇报，决定将议案提请各代表团审议。";
  const Fragment tail = to(
      fragment_of(kIssue, "1", 0, {U"H:县人民代表大会第三次会议主席团举行第一次会议", first}), "2");
  const Fragment other =
      fragment_of(kIssue, "3", 0, {U"H:县人民代表大会第三次会议主席团举行第六次会议", whole});
  EXPECT_THAT(show({tail, other}, alone(2)), ElementsAre("A 1.0 >2?", "A 3.0"));
}

TEST(Link, NothingIsNothing) {
  EXPECT_THAT(show({}, {}), ElementsAre());
}

}  // namespace
}  // namespace jiaokan
