#include <gtest/gtest.h>

#include "stages/segment/segment.h"
#include "tests/segment/outline.h"

namespace jiaokan {
namespace {

TEST(Gutters, GuttersOfHalfAnEm) {
  for (const int gutter : {12, 14, 18}) {
    PrintedPage page(1400, 700);
    print_columns(page, 60, 4, 14, gutter);
    EXPECT_EQ(outline(segmented(page.raster())), "body/0 body/0 body/0 body/0") << gutter;
  }
}

TEST(Gutters, ARuleInTheGutter) {
  PrintedPage page(1400, 700);
  print_columns(page, 60, 3, 14, 14);
  page.print_rule({354, 60, 356, 560});
  page.print_rule({656, 60, 658, 560});
  const SegmentedPage result = segmented(page.raster());
  EXPECT_EQ(outline(result), "body/0 body/0 body/0");
  EXPECT_EQ(result.rules.size(), 2u);
}

TEST(Gutters, AColumnOfThreeLinesStandsWhereThePitchPutsIt) {
  PrintedPage page(1400, 700);
  print_columns(page, 60, 3, 8, 14);
  page.print_column({60 + 3 * 302, 60}, kEm, 12, 3);
  EXPECT_EQ(outline(segmented(page.raster())), "body/0 body/0 body/0 body/0");
}

TEST(Gutters, ThreeLinesInTwoColumnsAsWideAsEachOther) {
  PrintedPage page(1400, 700);
  print_columns(page, 60, 2, 3, 14);
  EXPECT_EQ(outline(segmented(page.raster())), "body/0 body/0");
}

TEST(Gutters, ThreeGlyphsWithAGapAndAWideGutterBesideThemAreNoColumn) {
  PrintedPage page(1400, 700);
  for (int column = 0; column < 2; ++column) {
    for (int line = 0; line < 12; ++line) {
      for (int i = 0; i < 12; ++i) {  // no comma
        const int gap = column == 0 && i > 8 ? 8 : 0;
        page.print_row({60 + column * 336 + i * kEm + gap, 60 + line * 36}, kEm, 1);
      }
    }
  }
  EXPECT_EQ(outline(segmented(page.raster())), "body/0 body/0");
}

TEST(Gutters, GlyphsSpacedOutBelowEachOtherAreNoColumns) {
  PrintedPage page(700, 600);
  page.print_column({60, 60}, kEm, 12, 6);
  for (int line = 6; line < 10; ++line) {  // wider than half an em from glyph to glyph
    for (int i = 0; i < 7; ++i) page.print_row({60 + i * 44, 60 + line * 36}, kEm, 1);
  }
  page.print_column({60, 60 + 10 * 36}, kEm, 12, 3);
  EXPECT_EQ(outline(segmented(page.raster())), "body/0");
}

TEST(Gutters, SpecksInTheGutter) {
  PrintedPage page(1400, 700);
  print_columns(page, 60, 4, 14, 14);
  for (int i = 1; i < 4; ++i) {
    const int middle = 60 + i * 302 - 7;
    for (const int y : {100, 250, 431}) page.print_rule({middle - 3, y + i, middle + 4, y + i + 7});
  }
  EXPECT_EQ(outline(segmented(page.raster())), "body/0 body/0 body/0 body/0");
}

TEST(Gutters, ABlotAcrossTheGutter) {
  PrintedPage page(1400, 700);
  print_columns(page, 60, 3, 14, 14);
  page.print_rule({60 + 302 - 11, 100, 60 + 302 - 3, 115});  // beside the second line
  EXPECT_EQ(outline(segmented(page.raster())), "body/0 body/0 body/0");
}

TEST(Gutters, SmallGlyphsBelowEachOtherAreNoColumns) {
  PrintedPage page(1400, 700);
  for (int column = 0; column < 2; ++column) {  // an em and a half apart
    for (int line = 0; line < 12; ++line) {
      for (int i = 0; i < 8; ++i) {  // no comma, and 0.55 em from glyph to glyph
        page.print_row({60 + column * 320 + i * 36, 60 + line * 36}, kEm, 1);
      }
    }
  }
  EXPECT_EQ(outline(segmented(page.raster())), "body/0 body/0");
}

TEST(Gutters, APaleHairlineInTheGutter) {
  PrintedPage page(1400, 700);
  print_columns(page, 60, 3, 14, 18);
  const Raster printed = page.raster();
  std::vector<std::uint8_t> pixels(printed.data(), printed.data() + 1400 * 700);
  for (std::size_t y = 60; y < 560; ++y) {
    for (const std::size_t x : {357u, 663u}) {
      // It slips a pixel aside halfway down, and hardly every fifth pixel is dark.
      pixels[y * 1400 + x + (y > 300 ? 1 : 0)] = y % 5 == 0 ? 100 : 170;
    }
  }
  const SegmentedPage result = segmented(Raster(1400, 700, std::move(pixels)));
  EXPECT_EQ(outline(result), "body/0 body/0 body/0");
  EXPECT_EQ(result.rules.size(), 2u);
}

}  // namespace
}  // namespace jiaokan
