#include "stages/recognize/settle_marks.h"

#include <string>

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

TEST(SettleMarks, AMarkAloneIsNoDirt) {
  std::vector<FoundGlyph> found{mark(U'·', 0, 20)}, none;
  drop_dirt(measure_ink(bars(40, {{2, 6}})), found);
  drop_dirt(LineInk{}, none);
  EXPECT_EQ(text(found), "·");
}

}  // namespace
}  // namespace jiaokan
