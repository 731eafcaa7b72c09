#include "stages/collate/align.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"
#include "stages/collate/continuity.h"
#include "stages/collate/flatten.h"
#include "stages/collate/telling.h"
#include "tests/collate/rows.h"

namespace jiaokan {
namespace {

// Two lines: x and y with '-' where the other has a glyph alone.
std::string align_rows(const std::vector<Row>& rows, std::u32string_view x, std::u32string_view y,
                       const AlignCosts& costs) {
  Profile profile(2);
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(x.size()); ++at) {
    profile.add_column();
    profile.set(profile.size() - 1, 0, at);
  }
  std::string upper, lower;
  for (const Step& step : align(profile, rows, 0, profile.size(), rows[1], 0,
                                static_cast<std::uint32_t>(rows[1].keys.size()), costs)) {
    upper += step.column == Step::kNone ? "-" : encode_utf8(x[step.column]);
    lower += step.glyph == Step::kNone ? "-" : encode_utf8(y[step.glyph]);
  }
  return upper + "\n" + lower;
}

std::string align_pair(std::u32string_view x, std::u32string_view y, const AlignCosts& costs = {}) {
  return align_rows(
      {flatten({.fragments = {fragment_of(x)}}), flatten({.fragments = {fragment_of(y)}})}, x, y,
      costs);
}

// The same where it is known how the texts run on.
std::string align_text(std::u32string_view x, std::u32string_view y) {
  static const LanguageModel model = LanguageModel::load();
  std::vector<Row> rows{flatten({.fragments = {fragment_of(x)}}),
                        flatten({.fragments = {fragment_of(y)}})};
  for (Row& row : rows) find_continuity(row, model);
  find_telling(rows);
  return align_rows(rows, x, y, {});
}

TEST(Align, WrongDroppedAndDoubledCharacters) {
  EXPECT_EQ(align_pair(U"三十而立立的黄金岁月", U"三十而立的黄全岁月"),
            "三十而立立的黄金岁月\n三十而立-的黄全岁月");
}

TEST(Align, ALostPassageIsOneGap) {
  EXPECT_EQ(align_pair(U"船到码头，卸下茶叶、瓷器和丝绸，又装满粮食，次日返航。",
                       U"船到码头，次日返航。"),
            "船到码头，卸下茶叶、瓷器和丝绸，又装满粮食，次日返航。\n"
            "船到码头，-----------------次日返航。");
}

TEST(Align, AnotherWordingStandsInTheSameColumns) {
  EXPECT_EQ(align_pair(U"我们表明中国立场。此后", U"我们表明主张。此后"),
            "我们表明中国立场。此后\n我们表明主张--。此后");
}

// Each lost what the other has, and both have a phrase in it.
TEST(Align, APhraseInTwoLostPassagesIsNoMeeting) {
  EXPECT_EQ(align_pair(U"他看耕地保护、两万亩麦田一望无际，今年将实施新一轮粮食产能提升行动，措施正"
                       U"在抓紧。会议闭幕。",
                       U"他看耕地保护、看良种培育，时刻关注各地的粮食产能提升。去年底召开农村工作会"
                       U"议。会议闭幕。"),
            "他看耕地保护、两万亩麦田一望无际，今年将实施新一轮粮食产能提升行动，措施正在抓紧------"
            "-------------------------。会议闭幕。\n"
            "他看耕地保护、---------------------------------"
            "看良种培育，时刻关注各地的粮食产能提升。去年底召开农村工作会议。会议闭幕。");
}

// A set phrase is longer than a chance meeting, and still none: it tells less than two cuts do.
TEST(Align, ASetPhraseInTwoLostPassagesIsNoMeeting) {
  const std::u32string head = U"沿河各村的代表昨天到会，听取了水利站的报告。";
  const std::u32string phrase = U"认真贯彻落实会议精神";
  const std::u32string one = U"老站长说，险段的石料已经备足，渡口添了两条大船，大家要" + phrase +
                             U"，夜里轮流巡堤，一有险情就敲锣，妇女和老人先到山上的庙里过夜";
  const std::u32string other = U"县长勉励众人，学校和粮站先迁往高处，青壮年编成三队，一定" +
                               phrase + U"；所需款项由县里垫付，等到秋后结算，不足之数从鱼税里扣除";
  const std::u32string tail = U"会后代表们到堤上察看，天黑以前各自回村。";
  const std::string gap(one.size(), '-'), other_gap(other.size(), '-');
  EXPECT_EQ(align_text(head + one + tail, head + other + tail),
            encode_utf8(head + one) + other_gap + encode_utf8(tail) + "\n" + encode_utf8(head) +
                gap + encode_utf8(other + tail));
}

// Nor is one that is longer than what two losses cost, if the text is known to say it again.
TEST(Align, APhraseThatTheTextSaysElsewhereIsNoMeeting) {
  const std::u32string phrase = U"全面落实县防汛指挥部今年汛期各项部署要求";
  const std::u32string head = U"沿河各村" + phrase + U"。昨天代表们到会，听取了水利站的报告。";
  const std::u32string one = U"老站长说，险段的石料已经备足，渡口添了两条大船，大家要" + phrase +
                             U"，夜里轮流巡堤，一有险情就敲锣，妇女和老人先到山上的庙里过夜";
  const std::u32string other = U"县长勉励众人，学校和粮站先迁往高处，青壮年编成三队，一定" +
                               phrase + U"；所需款项由县里垫付，等到秋后结算，不足之数从鱼税里扣除";
  const std::u32string tail = U"。会后代表们到堤上察看，天黑以前各自回村。";
  const std::string gap(one.size(), '-'), other_gap(other.size(), '-');
  EXPECT_EQ(align_text(head + one + tail, head + other + tail),
            encode_utf8(head + one) + other_gap + encode_utf8(tail) + "\n" + encode_utf8(head) +
                gap + encode_utf8(other + tail));
}

// Where no text runs on over the shores, each was cut there, and both say this once.
TEST(Align, WhatTwoTextsHaveBetweenCutsIsTheirMeeting) {
  const std::u32string head = U"沿河各村的代表昨天到会，听取了水利站的报告。";
  const std::u32string island = U"口添了两条大船，妇女和老人先到山";
  const std::u32string x = U"老站长说，险段的石料已经备足，夜里轮流巡",
                       y = U"学校和粮站先迁往高处，青壮年编成三";
  const std::u32string x_after = U"数从鱼税里扣除，石料由各村分担运送",
                       y_after = U"后结算，学堂的账目另外交县里查对";
  const std::u32string tail = U"会后代表们到堤上察看，天黑以前各自回村。";
  const auto gap = [](const std::u32string& text) { return std::string(text.size(), '-'); };
  EXPECT_EQ(align_text(head + x + island + x_after + tail, head + y + island + y_after + tail),
            encode_utf8(head + x) + gap(y) + encode_utf8(island) + gap(y_after) +
                encode_utf8(x_after + tail) + "\n" + encode_utf8(head) + gap(x) +
                encode_utf8(y + island + y_after) + gap(x_after) + encode_utf8(tail));
}

// Noise leaves something in common.
TEST(Align, PassagesThatHaveNothingInCommonAreTwo) {
  const std::u32string head = U"沿河各村的代表昨天到会，听取了水利站的报告。";
  const std::u32string tail = U"会后代表们到堤上察看，天黑以前各自回村。";
  const std::u32string x = U"老站长说石料备足了，", y = U"学校先迁往那块高处。";
  const std::string gap(x.size(), '-');
  EXPECT_EQ(align_text(head + x + tail, head + y + tail),
            encode_utf8(head + x) + gap + encode_utf8(tail) + "\n" + encode_utf8(head) + gap +
                encode_utf8(y + tail));
}

TEST(Align, OtherHeadingsStandOneAfterTheOther) {
  EXPECT_EQ(align_pair(U"新桥通车", U"古籍入藏", kHeadingCosts), "新桥通车----\n----古籍入藏");
}

TEST(Align, NothingAgainstSomething) {
  EXPECT_EQ(align_pair(U"", U"甲乙"), "--\n甲乙");
  EXPECT_EQ(align_pair(U"甲乙", U""), "甲乙\n--");
  EXPECT_EQ(align_pair(U"", U""), "\n");
}

}  // namespace
}  // namespace jiaokan
