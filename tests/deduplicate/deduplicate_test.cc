#include "stages/deduplicate/deduplicate.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

struct Text {
  std::string page;
  std::u32string headline, body;
};

Fragment fragment_of(const Text& text) {
  Fragment fragment;
  fragment.id.page.value = text.page;
  for (const auto& [part, line] :
       {std::pair(Part::kHeadline, text.headline), std::pair(Part::kBody, text.body)}) {
    if (line.empty()) continue;
    fragment.paragraphs.push_back({.part = part, .glyphs = transcript_glyphs(line)});
    fragment.paragraphs.back().places.resize(line.size());
  }
  return fragment;
}

// Groups as "0,2 1".
std::string groups_of(const std::vector<Text>& texts, const DeduplicateOptions& options = {}) {
  std::vector<Fragment> fragments;
  for (std::size_t at = 0; at < texts.size(); ++at) {
    fragments.push_back(fragment_of(texts[at]));
    if (texts[at].page.empty()) fragments.back().id.page.value = "p" + std::to_string(at);
  }
  std::string shown;
  for (const Group& group : deduplicate(fragments, options)) {
    if (!shown.empty()) shown += ' ';
    for (std::size_t at = 0; at < group.fragments.size(); ++at) {
      shown += (at == 0 ? "" : ",") + std::to_string(group.fragments[at]);
    }
  }
  return shown;
}

const std::u32string kBridge =
    U"横跨青河的新石桥昨天正式通车。桥长一百二十米，由本地石匠历时三年砌成，两岸村民从此不必"
    U"再等渡船。";
const std::u32string kBridgeMore =
    U"镇上的老艄公说，他摆渡四十年，见过七次大水，如今总算可以放心睡觉了。通车当天，附近集市"
    U"的摊位比平日多了一倍。";
const std::u32string kLibrary =
    U"县图书馆的旧藏书整理工作告一段落，共清点古籍两千余册，其中三部地方志为国内仅见，将于秋"
    U"后影印出版。";
const std::u32string kOrchard =
    U"连日晴暖，城南果园的杏花比往年早开十天。园丁担心倒春寒，已在树下备好柴草，夜间轮流看守"
    U"温度。";
const std::u32string kStanding =
    U"本报记者部欢迎读者提供新闻线索，来电来信一经采用即付稿酬，联系方式见本报中缝。";

TEST(Deduplicate, FindsCopiesWithWrongCharactersAndHalfWidthPunctuation) {
  EXPECT_EQ(groups_of({{"", U"青河新桥通车", kBridge},
                       {"", U"县图书馆清点古籍", kLibrary},
                       {"", U"青河石桥迎来首批行人",
                        U"横跨育河的新石桥昨天正式通车.桥长一百二十米,由本地石匠历时三年砌戍,"
                        U"两岸村民从此不心再等渡船."}}),
            "0,2 1");
}

TEST(Deduplicate, HeadAndTailMeetInAThirdCopyOnly) {
  EXPECT_EQ(groups_of({{"", U"", kBridge}, {"", U"", kBridgeMore}}), "0 1");
  EXPECT_EQ(
      groups_of({{"", U"", kBridge}, {"", U"", kBridgeMore}, {"", U"", kBridge + kBridgeMore}}),
      "0,1,2");
}

TEST(Deduplicate, AStandingPassageJoinsNothing) {
  EXPECT_EQ(groups_of({{"", U"", kBridge + kStanding},
                       {"", U"", kLibrary + kStanding},
                       {"", U"", kStanding + kOrchard},
                       {"", U"", kBridgeMore + kStanding}}),
            "0 1 2 3");
}

TEST(Deduplicate, ReportsThatDifferInFiguresAreTwo) {
  const auto weather = [](std::u32string date, std::u32string low, std::u32string high,
                          std::u32string wind) {
    return U"市气象台" + date + U"日发布：今天白天晴间多云，北转南风" + wind + U"级，最高气温" +
           high + U"度，夜间多云，最低气温" + low + U"度，请市民注意防火防风。";
  };
  EXPECT_EQ(groups_of({{"", U"本市天气", weather(U"7", U"-3", U"11", U"2")},
                       {"", U"本市天气", weather(U"8", U"4", U"16", U"5")}}),
            "0 1");
  EXPECT_EQ(groups_of({{"", U"本市天气", weather(U"7", U"-3", U"11", U"2")},
                       {"", U"本市天气", weather(U"7", U"-3", U"17", U"2")}}),
            "0,1");
}

TEST(Deduplicate, AFigureReadAsACharacterIsNoOtherFigure) {
  EXPECT_EQ(
      groups_of(
          {{"", U"渔港上月吞吐量",
            U"渔港上月进出渔船1340艘，卸鱼2815吨，运出冰块960吨，同比增长17%，修船42艘。"},
           {"", U"渔港上月吞吐量",
            U"渔港上月进出渔船13口0艘，卸鱼丁815吨，运出冰块9己0吨，同比增长l7%，修船42艘。"}}),
      "0,1");
}

// Long titles are all that two sessions of one week share.
TEST(Deduplicate, ReportsOfOneFormPartAgainAndAgain) {
  const std::u32string titles[] = {U"渔业协会章程修订草案的报告", U"沿海渔港疏浚工程年度决算",
                                   U"远洋船队安全检查情况的说明", U"冷藏仓库扩建计划和经费预算",
                                   U"渔民子弟学校招生办法的建议", U"海产品集市管理章程实施细则",
                                   U"近海养殖水面承包合同样本"};
  const std::u32string first[] = {U"会长在开幕词里宣读了", U"随后各港代表分别听取",
                                  U"大家举手一致赞成通过", U"理事们逐条仔细核对了",
                                  U"午后分三个小组讨论着", U"散会以前有人又提到过",
                                  U"秘书处另外还印发各人"};
  const std::u32string second[] = {U"今晨无记名投票表决过", U"并且以微弱多数否决掉",
                                   U"因为人数不足暂缓审议", U"应渔民要求收回关于那",
                                   U"请起草人回去再写一遍", U"最后由监事会封存起来",
                                   U"至于早先传说中的所谓"};
  std::u32string one, other;
  for (std::size_t at = 0; at < std::size(titles); ++at) {
    one += first[at] + titles[at] + U"。";
    other += second[at] + titles[at] + U"。";
  }
  EXPECT_EQ(groups_of({{"", U"", one + U"会长"}, {"", U"", other + U"闭会。"}}), "0 1");
}

TEST(Deduplicate, SessionsAreToldApartByTheirNumber) {
  const std::u32string held = U"次会议昨天在市政厅举行，由会长主持，全体理事出席，会后合影留念，";
  EXPECT_EQ(
      groups_of(
          {{"", U"渔业协会举行第三次会议", U"渔业协会第三" + held + U"讨论了休渔期的安排。"},
           {"", U"渔业协会举行第四次会议", U"渔业协会第四" + held + U"通过了码头收费办法。"}}),
      "0 1");
}

TEST(Deduplicate, ShortFragments) {
  EXPECT_EQ(groups_of({{"", U"图片新闻", U""}, {"", U"图片新闻", U""}}), "0 1");
  // A headline alone is a copy of such another, not of the text below one like it.
  const std::u32string headline = U"青河新石桥昨天正式通车";
  EXPECT_EQ(groups_of({{"", headline, U""}, {"", headline, U""}}), "0,1");
  EXPECT_EQ(groups_of({{"", headline, U""}, {"", headline, kBridge}}), "0 1");
}

TEST(Deduplicate, OnOnePageOnlyWhatIsRepeated) {
  // A box quotes the article beside it; a paragraph is there twice.
  EXPECT_EQ(
      groups_of({{"3", U"", kBridge + kBridgeMore}, {"3", U"", kBridge.substr(0, 24) + kOrchard}}),
      "0 1");
  EXPECT_EQ(groups_of({{"3", U"", kBridge}, {"3", U"", kBridge}}), "0,1");
}

TEST(Deduplicate, CoverDecides) {
  const std::vector<Text> texts = {{"", U"", kLibrary + kBridge}, {"", U"", kBridge + kBridgeMore}};
  EXPECT_EQ(groups_of(texts, {.cover = 0.30}), "0,1");
  EXPECT_EQ(groups_of(texts, {.cover = 0.60}), "0 1");
}

TEST(Deduplicate, OrderDoesNotMatter) {
  std::vector<Text> texts = {{"a", U"", kBridge},
                             {"b", U"", kBridgeMore},
                             {"c", U"", kLibrary},
                             {"d", U"", kBridge + kBridgeMore},
                             {"e", U"", kLibrary + U"另讯。"},
                             {"f", U"", kOrchard}};
  std::vector<std::string> pages = {"a", "b", "c", "d", "e", "f"};
  const auto named = [&](const std::vector<Text>& shuffled) {
    std::vector<Fragment> fragments;
    for (const Text& text : shuffled) fragments.push_back(fragment_of(text));
    std::vector<std::string> names;
    for (const Group& group : deduplicate(fragments, {})) {
      std::string name;
      for (const std::size_t at : group.fragments) name += shuffled[at].page;
      std::ranges::sort(name);
      names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
  };
  const auto expected = named(texts);
  EXPECT_EQ(expected, (std::vector<std::string>{"abd", "ce", "f"}));
  const auto by_page = [](const Text& x, const Text& y) { return x.page < y.page; };
  while (std::ranges::next_permutation(texts, by_page).found) ASSERT_EQ(named(texts), expected);
}

TEST(Deduplicate, NothingIsNoGroupAndAnEmptyFragmentIsOne) {
  EXPECT_EQ(groups_of({}), "");
  EXPECT_EQ(groups_of({{"", U"", U""}, {"", U"", U"。，"}}), "0 1");
}

}  // namespace
}  // namespace jiaokan
