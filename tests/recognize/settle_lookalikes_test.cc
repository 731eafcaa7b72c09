#include "stages/recognize/settle_lookalikes.h"

#include <gtest/gtest.h>

#include "tests/recognize/glyphs.h"

namespace jiaokan {
namespace {

std::string settled(std::u32string_view text) {
  return text_of(settle_lookalikes(cells(text)));
}

TEST(SettleLookalikes, RoundLettersAmongNumerals) {
  EXPECT_EQ(settled(U"二O二三年"), "二〇二三年");
  EXPECT_EQ(settled(U"一coo多年"), "一〇〇〇多年");
  EXPECT_EQ(settled(U"COP会议一OK"), "COP会议一OK");
  EXPECT_EQ(settled(U"二10"), "二10");
}

TEST(SettleLookalikes, FullStops) {
  EXPECT_EQ(settled(U"完毕."), "完毕。");
  EXPECT_EQ(settled(U"完毕”.另"), "完毕”。另");
  EXPECT_EQ(settled(U"3.5万 A.B 版.1"), "3.5万 A.B 版.1");
}

TEST(SettleLookalikes, AHyphenAsWideAsItsNeighboursIsOne) {
  EXPECT_EQ(settled(U"第-次"), "第一次");
  std::vector<Glyph> narrow = cells(U"中-俄");
  narrow[1].box = {13, 0, 17, 10};
  EXPECT_EQ(text_of(settle_lookalikes(narrow)), "中-俄");
}

TEST(SettleLookalikes, OneBeforeADigitIsADash) {
  EXPECT_EQ(settled(U"1一4月"), "1—4月");
  EXPECT_EQ(settled(U"5日一7日"), "5日—7日");
  EXPECT_EQ(settled(U"进一步"), "进一步");
}

TEST(SettleLookalikes, ACommaWithRoomForAPointAloneIsOne) {
  std::vector<Glyph> narrow = cells(U"5，2");
  narrow[2].box = {13, 0, 18, 10};
  EXPECT_EQ(text_of(settle_lookalikes(narrow)), "5.2");
  EXPECT_EQ(settled(U"5，2"), "5，2");
}

TEST(SettleLookalikes, WhatWasReadStaysACandidate) {
  const std::vector<Glyph> glyphs = settle_lookalikes(cells(U"二O", 0.8F));
  ASSERT_EQ(glyphs[1].candidates.size(), 1U);
  EXPECT_EQ(glyphs[1].candidates[0].character, U'O');
  EXPECT_LT(glyphs[1].candidates[0].confidence, 0.2F);
}

}  // namespace
}  // namespace jiaokan
