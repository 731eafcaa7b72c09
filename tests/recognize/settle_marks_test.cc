#include "stages/recognize/settle_marks.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"
#include "tests/recognize/drawn_line.h"

namespace jiaokan {
namespace {

FoundGlyph mark(char32_t character, int begin, int end) {
  Verdict verdict{.group = character == U'一' ? ClassGroup::kHan : ClassGroup::kMark};
  verdict.choices[0] = {character, 0.9F};
  return {{begin, end, Stand::kFull}, verdict};
}

std::string text(const std::vector<FoundGlyph>& found) {
  std::string all;
  for (const FoundGlyph& one : found) all += encode_utf8(one.verdict.choices[0].character);
  return all;
}

TEST(SettleMarks, ABarUnbrokenOverTwoCellsIsADash) {
  std::vector<FoundGlyph> whole{mark(U'一', 0, 20), mark(U'一', 20, 40)}, broken = whole;
  join_dashes(measure_ink(bars(60, {{2, 38}})), whole);
  join_dashes(measure_ink(bars(60, {{2, 17}, {23, 38}})), broken);
  EXPECT_EQ(text(whole), "——");
  EXPECT_EQ(text(broken), "一一");
}

TEST(SettleMarks, TwoSingleQuotesWithoutRoomBetweenThemAreOne) {
  std::vector<FoundGlyph> close{mark(U'一', 0, 20), mark(U'’', 20, 27), mark(U'’', 27, 34)};
  std::vector<FoundGlyph> apart{mark(U'’', 2, 9), mark(U'’', 22, 29)};
  std::vector<FoundGlyph> nested{mark(U'“', 20, 27), mark(U'‘', 27, 34)};
  std::vector<FoundGlyph> swallowed{mark(U'’', 20, 27), mark(U'”', 27, 40)};
  join_quotes(measure_ink(bars(60, {{2, 18}, {22, 26}, {27, 32}})), close);
  join_quotes(measure_ink(bars(60, {{3, 7}, {23, 27}})), apart);
  join_quotes(measure_ink(bars(60, {{22, 26}, {27, 32}})), nested);
  join_quotes(measure_ink(bars(60, {{22, 26}, {27, 32}})), swallowed);
  EXPECT_EQ(text(close), "一”");
  EXPECT_EQ(close[1].range.end, 34);
  EXPECT_EQ(text(apart), "’’");
  EXPECT_EQ(text(nested), "“‘");
  EXPECT_EQ(text(swallowed), "”");
}

TEST(SettleMarks, AMarkOffTheLinesEndIsDirtUnlessItIsSure) {
  const LineInk line = measure_ink(bars(100, {{2, 20}, {22, 40}, {53, 57}}));
  for (const auto& [sure, expected] : {std::pair(0.9F, "一一，"), std::pair(0.45F, "一一")}) {
    std::vector<FoundGlyph> found{mark(U'一', 0, 20), mark(U'一', 21, 41), mark(U'，', 52, 64)};
    found[2].verdict.choices[0].confidence = sure;
    drop_dirt(line, found);
    EXPECT_EQ(text(found), expected);
  }
}

TEST(SettleMarks, NoLineBeginsWithAPauseOrEndsWithAnOpeningMark) {
  const LineInk line = measure_ink(bars(100, {{2, 6}, {22, 40}, {42, 60}, {70, 74}}));
  std::vector<FoundGlyph> found{mark(U'，', 0, 20), mark(U'一', 20, 41), mark(U'一', 41, 61),
                                mark(U'‘', 65, 85)};
  drop_dirt(line, found);
  EXPECT_EQ(text(found), "一一");
  found.push_back(mark(U'。', 65, 85));
  drop_dirt(line, found);
  EXPECT_EQ(text(found), "一一。");
}

TEST(SettleMarks, GlyphsThatStandCloseHaveNoMarkBetweenThem) {
  const LineInk close = measure_ink(bars(60, {{2, 18}, {19, 21}, {22, 38}}));
  std::vector<FoundGlyph> found{mark(U'一', 0, 19), mark(U'，', 18, 22), mark(U'一', 21, 40)};
  drop_dirt(close, found);
  EXPECT_EQ(text(found), "一一");
  const LineInk apart = measure_ink(bars(60, {{2, 18}, {21, 25}, {32, 48}}));
  found = {mark(U'一', 0, 20), mark(U'，', 20, 30), mark(U'一', 30, 50)};
  drop_dirt(apart, found);
  EXPECT_EQ(text(found), "一，一");
}

TEST(SettleMarks, AMarkAloneIsNoDirt) {
  std::vector<FoundGlyph> found{mark(U'·', 0, 20)}, none;
  drop_dirt(measure_ink(bars(40, {{2, 6}})), found);
  drop_dirt(LineInk{}, none);
  EXPECT_EQ(text(found), "·");
}

}  // namespace
}  // namespace jiaokan
