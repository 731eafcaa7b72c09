#include "stages/recognize/cut_cell.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// Paper of 200 with a black square from (10, 20) to (30, 40).
Raster page() {
  std::vector<std::uint8_t> pixels(60 * 80, 200);
  for (int y = 20; y < 40; ++y) {
    for (int x = 10; x < 30; ++x) pixels[static_cast<std::size_t>(y * 60 + x)] = 0;
  }
  return Raster(60, 80, std::move(pixels));
}

int at(const Cell& cell, int x, int y) {
  return cell[static_cast<std::size_t>(y * kCellPx + x)];
}

TEST(CutCell, AnEmIsFourFifthsOfTheCell) {
  // Sizes on both sides of 32, at which a pixel of the page is one of the cell.
  for (const float em : {16.F, 20.F, 32.F, 40.F}) {
    const Cell cell = cut_cell(page(), {.x = 20, .y = 30, .em_px = em, .paper = 200});
    const int half = static_cast<int>(10 * 32 / em);  // of the square, in the cell
    EXPECT_EQ(at(cell, 20, 20), 0) << em;
    EXPECT_EQ(at(cell, 20 - half + 2, 20), 0) << em;
    if (half + 2 >= 20) continue;
    EXPECT_EQ(at(cell, 20 - half - 2, 20), 200) << em;
    EXPECT_EQ(at(cell, 20, 20 + half + 1), 200) << em;
  }
}

TEST(CutCell, TonesAreAveragedWhenShrinking) {
  // Half of the pixel at the square's edge is ink.
  const Cell cell = cut_cell(page(), {.x = 41, .y = 30, .em_px = 64, .paper = 200});
  EXPECT_EQ(at(cell, 14, 20), 100);
}

TEST(CutCell, BeyondThePageAndTheRangeThereIsPaper) {
  const CellCut half{.x = 20, .y = 30, .em_px = 32, .keep_from = 20, .keep_to = 99, .paper = 180};
  const Cell cell = cut_cell(page(), half);
  EXPECT_EQ(at(cell, 18, 20), 180);
  EXPECT_EQ(at(cell, 21, 20), 0);
  CellCut lower = half;
  lower.direction = Direction::kVertical;
  lower.keep_from = 30;
  EXPECT_EQ(at(cut_cell(page(), lower), 20, 18), 180);
  EXPECT_EQ(at(cut_cell(page(), lower), 20, 21), 0);
  const Cell outside = cut_cell(page(), {.x = -500, .y = 9000, .em_px = 32, .paper = 180});
  EXPECT_EQ(at(outside, 0, 0), 180);
  EXPECT_EQ(at(outside, 39, 39), 180);
}

}  // namespace
}  // namespace jiaokan
