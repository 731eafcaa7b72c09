#include "stages/collate/align.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"
#include "tests/collate/rows.h"

namespace jiaokan {
namespace {

// Two lines: x and y with '-' where the other has a glyph alone.
std::string align_pair(std::u32string_view x, std::u32string_view y, const AlignCosts& costs = {}) {
  const std::vector<Row> rows = {flatten({.fragments = {fragment_of(x)}}),
                                 flatten({.fragments = {fragment_of(y)}})};
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
