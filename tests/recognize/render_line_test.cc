#include "stages/recognize/render_line.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// Grey paper with a black bar at (20..60, 20..30).
Raster page() {
  std::vector<std::uint8_t> pixels(100 * 50, 200);
  for (int y = 20; y < 30; ++y) {
    for (int x = 20; x < 60; ++x) pixels[static_cast<std::size_t>(y * 100 + x)] = 40;
  }
  return Raster(100, 50, std::move(pixels));
}
const LineBox kLine{.box = {20, 20, 60, 30}, .pitch_px = 10};

TEST(RenderLine, ScalesTheEmAndLeavesAMargin) {
  const LineImage image = render_line(page(), kLine, Direction::kHorizontal, 30, {});
  EXPECT_FLOAT_EQ(image.scale, 3);
  // 40 by 10 with an overhang of 1, three times as large, and a margin of 10.
  EXPECT_EQ(image.raster.box(), (Box{0, 0, 42 * 3 + 20, 12 * 3 + 20}));
  EXPECT_EQ(image.raster.at(0, 0), 255);
  EXPECT_LT(image.raster.at(60, 28), 60);
  // A raster pixel leads back to its place in the page.
  EXPECT_NEAR(image.origin.x + 13 / image.scale, 20, 1);
}

TEST(RenderLine, AVerticalLineIsAsWideAsItsEm) {
  const LineBox upright{.box = {20, 0, 30, 50}};
  EXPECT_FLOAT_EQ(render_line(page(), upright, Direction::kVertical, 30, {}).scale, 3);
}

TEST(RenderLine, ARenderingChangesTheSize) {
  const LineImage small =
      render_line(page(), kLine, Direction::kHorizontal, 10, {.em_factor = 0.5F});
  EXPECT_FLOAT_EQ(small.scale, 0.5F);
  EXPECT_EQ(small.raster.box(), (Box{0, 0, 21 + 4, 6 + 4}));
}

TEST(RenderLine, ABoxBeyondThePageIsClipped) {
  const LineBox edge{.box = {90, 40, 120, 60}};
  EXPECT_FALSE(render_line(page(), edge, Direction::kHorizontal, 10, {}).raster.empty());
}

}  // namespace
}  // namespace jiaokan
