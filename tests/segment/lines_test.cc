#include <gtest/gtest.h>

#include "stages/segment/segment.h"
#include "tests/segment/outline.h"

namespace jiaokan {
namespace {

TEST(Lines, LinesKnowParagraphsAndFullEnds) {
  PrintedPage page(500, 500);
  page.print_column({60, 60}, kEm, 12, 3);
  page.print_row({60, 60 + 3 * 36}, kEm, 5);
  page.print_column({60, 60 + 4 * 36}, kEm, 12, 4);
  const SegmentedPage result = segmented(page.raster());
  ASSERT_EQ(outline(result), "body/0");
  std::string flags;
  for (const LineBox& line : result.regions[0].lines) {
    flags += line.indented ? '>' : '.';
    flags += line.full ? '|' : ' ';
  }
  EXPECT_EQ(flags, ">|.|.|. >|.|.|.|");
  EXPECT_NEAR(result.regions[0].lines[0].pitch_px, kEm, 1);
}

TEST(Lines, ALineThatAFaintGlyphHasTornIsOneLine) {
  PrintedPage page(500, 500);
  page.print_row({60, 60}, kEm, 3);
  page.print_row({60 + 5 * kEm, 60}, kEm, 7);
  page.print_row({60, 96}, kEm, 3);
  page.print_column({60, 132}, kEm, 12, 7);
  const SegmentedPage result = segmented(page.raster());
  ASSERT_EQ(outline(result), "body/0");
  ASSERT_EQ(result.regions[0].lines.size(), 9u);
  EXPECT_EQ(result.regions[0].lines[0].box.width(), result.regions[0].lines[4].box.width());
}

TEST(Lines, ALastLineOfOneGlyph) {
  PrintedPage page(500, 500);
  page.print_column({60, 60}, kEm, 12, 4);
  page.print_row({60, 60 + 4 * 36}, 18, 1);  // small: it hardly shows beside full lines
  page.print_column({60, 60 + 5 * 36}, kEm, 12, 4);
  const SegmentedPage result = segmented(page.raster());
  ASSERT_EQ(outline(result), "body/0");
  EXPECT_EQ(result.regions[0].lines.size(), 9u);
}

TEST(Lines, ALastLineOfOneFlatGlyphMadeOfDots) {
  PrintedPage page(700, 500);
  page.print_column({60, 60}, kEm, 12, 2);
  const int top = 60 + 2 * 36 + 8;  // 心
  for (const int x : {62, 68, 74}) page.print_rule({x, top, x + 4, top + 4});
  page.print_rule({64, top + 4, 76, top + 13});
  EXPECT_EQ(segmented(page.raster()).regions.at(0).lines.size(), 3u);
}

TEST(Lines, ALastLineOfTheGlyphOne) {
  PrintedPage page(700, 500);
  page.print_column({60, 60}, kEm, 12, 3);
  page.print_rule({62, 60 + 3 * 36 + 10, 82, 60 + 3 * 36 + 13});
  EXPECT_EQ(segmented(page.raster()).regions.at(0).lines.size(), 4u);
}

TEST(Lines, AMarkFarFromTheLastGlyphOfASpreadLine) {
  PrintedPage page(700, 700);
  page.print_column({60, 60}, kEm, 12, 8);
  page.print_row({60 + 6 * kEm, 60 + 8 * 36}, kEm, 1);  // the line above ends sooner
  page.print_rule({60 + 8 * kEm + 14, 60 + 8 * 36 + 14, 60 + 8 * kEm + 19, 60 + 8 * 36 + 20});
  const SegmentedPage result = segmented(page.raster());
  EXPECT_NEAR(result.regions.at(0).lines.back().box.right, 60 + 8 * kEm + 19, 3);
}

TEST(Lines, SpecksFarBeyondTheEndOfALineAreNotOfIt) {
  PrintedPage page(700, 700);
  page.print_column({60, 60}, kEm, 12, 4);
  page.print_row({60, 60 + 4 * 36}, kEm, 4);
  for (const int x : {240, 310}) page.print_rule({x, 212, x + 8, 220});
  page.print_column({60, 60 + 5 * 36}, kEm, 12, 4);
  const SegmentedPage result = segmented(page.raster());
  EXPECT_NEAR(result.regions.at(0).lines.at(4).box.right, 60 + 4 * kEm, 4);
}

TEST(Lines, ALineThatGoesOnInTheMarginLeavesTheOthersFull) {
  PrintedPage page(700, 800);
  page.print_column({60, 60}, kEm, 12, 16);
  page.print_row({60 + 12 * kEm, 60 + 5 * 36}, kEm, 2);
  const SegmentedPage result = segmented(page.raster());
  for (const LineBox& line : result.regions.at(0).lines) EXPECT_TRUE(line.full);
}

}  // namespace
}  // namespace jiaokan
