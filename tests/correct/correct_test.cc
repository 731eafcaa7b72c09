#include "stages/correct/correct.h"

#include <gmock/gmock.h>

#include "models_for_test.h"
#include "pipeline/document/canonical.h"
#include "pipeline/document/utf8.h"
#include "stages/correct/line_apparatus.h"

namespace jiaokan {
namespace {

std::string settle_with(const Models& models, std::u32string_view line,
                        const CorrectOptions& options = {}) {
  const Apparatus apparatus = apparatus_of_line(line);
  const Decision decision = correct(apparatus, models, {}, options);
  std::u32string text;
  for (const auto& paragraph : apply_edits(apparatus, decision.edits).paragraphs) {
    text += paragraph.text;
  }
  return encode_utf8(text);
}

std::string settle(std::u32string_view line, const CorrectOptions& options = {}) {
  return settle_with(models_for_test(), line, options);
}

TEST(Correct, MendsWhatIsSurelyWrong) {
  EXPECT_EQ(settle(U"国际杜会高度评价这一倡议。"), "国际社会高度评价这一倡议。");
  EXPECT_EQ(settle(U"中乌关系正处于三十而立立的黄金岁月。"), "中乌关系正处于三十而立的黄金岁月。");
}

TEST(Correct, LeavesWhatIsRight) {
  for (const char32_t* line : {
           U"人人都有责任，常常要看看书。",
           U"会议于2022年3月7日10:30在京举行，1,400人出席。",
           U"他说：“我们要坚持多边主义。”",
           U"马尔代夫外长沙希德抵达成都。",
       }) {
    EXPECT_EQ(settle(line), encode_utf8(line));
  }
}

TEST(Correct, DoesNotTouchFiguresAndQuotations) {
  EXPECT_EQ(settle(U"一九四九年十月一目成立"), "一九四九年十月一目成立");
  EXPECT_EQ(settle(U"他写道：“国际杜会高度评价这一倡议。”"),
            "他写道：“国际杜会高度评价这一倡议。”");
}

TEST(Correct, IsDoneAfterOneTime) {
  for (const char32_t* line : {U"国际杜会高度评价这一倡议,他们是永远的朋友朋友和近邻...",
                               U"加快农产品标准化建没，促进农村发展."}) {
    const std::string once = settle(line);
    EXPECT_EQ(settle(decode_utf8(once)), once);
  }
}

// A page as a recogniser reads it.
constexpr std::u32string_view kMisread[] = {
    U"队长说自已的任务已经完成，大家都很高兴，并旦决定继续努力，让全村人都喝上千净的水。",
    U"工人们没有被困难吓倒，他们曰夜奋战，终于修好了大坝，书里说拿破公也没有翻过这样高的山。",
    U"这是一个繁荣富强的国家，我们对此充满信心，井且愿意为它奋斗终身，也为自已的家乡出力。",
    U"老师说要相信自已的双手。",
};

std::vector<std::u32string> settle_misread(const IssueWords& issue) {
  const std::vector<std::u32string> lines(std::begin(kMisread), std::end(kMisread));
  const Apparatus apparatus = apparatus_of_lines(lines);
  const Decision decision = correct(apparatus, models_for_test(), issue, {.normal_form = false});
  return lines_of(apparatus, decision.edits, lines.size());
}

TEST(Correct, WhatNoTableKnowsIsMendedWhereMuchIsMisread) {
  EXPECT_EQ(settle(U"书里说拿破公也没有翻过这样高的山。"), "书里说拿破公也没有翻过这样高的山。");
  EXPECT_EQ(
      settle_misread({})[1],
      U"工人们没有被困难吓倒，他们日夜奋战，终于修好了大坝，书里说拿破仑也没有翻过这样高的山。");
}

TEST(Correct, WhatIsMisreadAgainAndAgainIsNoName) {
  const Apparatus apparatus =
      apparatus_of_lines(std::vector<std::u32string>(std::begin(kMisread), std::end(kMisread)));
  const Apparatus* const all[] = {&apparatus, &apparatus};
  const IssueWords issue = count_issue_words(all, models_for_test());
  ASSERT_GT(issue.count(U"自已"), 0u);
  EXPECT_EQ(settle_misread(issue)[3], U"老师说要相信自己的双手。");
}

// As a careless scribe copies: words written twice, and any character for any other.
TEST(Correct, WhatIsCountedStaysInAGarbledText) {
  const std::vector<std::u32string> lines = {
      U"国际杜会高度评价这一倡议倡议，各国各国代表出席会议，推动高质童发展取得新成效。",
      U"公开通报十起违反规定精神典型问题，坚持改革开放，加强队伍建没。"};
  const Apparatus apparatus = apparatus_of_lines(lines);
  const Decision decision = correct(apparatus, models_for_test(), {}, {.normal_form = false});
  EXPECT_THAT(lines_of(apparatus, decision.edits, lines.size()),
              testing::ElementsAre(
                  U"国际社会高度评价这一倡议，各国代表出席会议，推动高质量发展取得新成效。",
                  U"公开通报十起违反规定精神典型问题，坚持改革开放，加强队伍建设。"));
}

TEST(Correct, EditsSayWhatAndWhy) {
  const Apparatus apparatus = apparatus_of_line(U"国际杜会高度评价这一倡议。");
  const Decision decision = correct(apparatus, models_for_test(), {}, {});
  ASSERT_EQ(decision.edits.size(), 1u);
  const Edit& edit = decision.edits[0];
  EXPECT_EQ(edit.before, U"杜");
  EXPECT_EQ(edit.after, U"社");
  EXPECT_EQ(edit.reason, Reason::kSpelling);
  EXPECT_GT(edit.margin, 0);
  EXPECT_THAT(edit.loci, testing::ElementsAre(Locus{{"-"}, 0, 2, 3}));
  EXPECT_THAT(edit.evidence,
              testing::Contains(testing::Field(&Evidence::kind, EvidenceKind::kLanguageModel)));
}

TEST(Correct, EditsNameWhatTheTextSaysElsewhere) {
  const std::vector<std::u32string> lines = {
      U"国际杜会高度评价这一倡议倡议，各国各国代表出席会议，推动高质童发展取得新成效。",
      U"前三季度贸易总值同比增长，加强队伍建没。进出口进出口贸易总值同比增举，"
      U"国际杜会普遍欢迎这一倡议倡议。"};
  const Apparatus apparatus = apparatus_of_lines(lines);
  const Decision decision = correct(apparatus, models_for_test(), {}, {});
  const auto edit = std::ranges::find(decision.edits, U"举", &Edit::before);
  ASSERT_NE(edit, decision.edits.end());
  EXPECT_EQ(edit->after, U"长");
  double weights = 0;
  std::vector<std::string> said;
  for (const Evidence& evidence : edit->evidence) {
    weights += evidence.weight;
    if (evidence.kind == EvidenceKind::kIssueWords) said.push_back(evidence.source);
  }
  EXPECT_THAT(said, testing::ElementsAre("同比增长，"));
  EXPECT_NEAR(weights, edit->margin, 1e-4);
}

TEST(Correct, NormalFormCanStayOff) {
  EXPECT_EQ(settle(U"好的,谢谢", {.normal_form = false}), "好的,谢谢");
  EXPECT_EQ(settle(U"好的,谢谢"), "好的，谢谢");
}

TEST(Correct, TheUsersDictionaryOutranksTheModel) {
  const std::string dictionary = "杨刚\t杨罡\n";
  const Models models = Models::load(std::vector<std::string>{dictionary});
  EXPECT_EQ(settle_with(models, U"记者杨刚报道"), "记者杨罡报道");
  EXPECT_EQ(settle_with(models, U"记者杨罡报道"), "记者杨罡报道");
}

TEST(Correct, EmptyAndForeignTextsPass) {
  EXPECT_EQ(settle(U""), "");
  EXPECT_EQ(settle(U"Hello, world. 123"), "Hello, world. 123");
  EXPECT_EQ(settle(U"𠮷𠮷"), "𠮷𠮷");
}

// Were each doubling tried, it would take for ever.
TEST(Correct, ALineOfOneCharacterPasses) {
  const std::u32string line(500, U'春');
  EXPECT_EQ(settle(line), encode_utf8(line));
}

}  // namespace
}  // namespace jiaokan
