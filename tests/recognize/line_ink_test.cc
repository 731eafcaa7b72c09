#include "stages/recognize/line_ink.h"

#include <gtest/gtest.h>

#include "tests/recognize/drawn_line.h"

namespace jiaokan {
namespace {

TEST(LineInk, TellsInkFromPaper) {
  const LineInk line = measure_ink(bars(100, {{10, 28}, {50, 60}}));
  EXPECT_TRUE(line.blank(0, 10));
  EXPECT_FALSE(line.blank(10));
  EXPECT_FALSE(line.blank(27));
  EXPECT_TRUE(line.blank(28, 50));
  EXPECT_TRUE(line.blank(-50, -1));
  EXPECT_NEAR(line.ink[20], 0.94F, 0.05F);  // nearly an em of it
  EXPECT_EQ(line.paper, 220);
  EXPECT_NEAR(line.middle_at(30), 20, 1);
}

TEST(LineInk, TheEmIsThePitchUnlessGlyphsAreNarrowOrSpacedOut) {
  EXPECT_FLOAT_EQ(measure_ink(bars(100, {{10, 28}}, 21)).em_px, 21);
  EXPECT_NEAR(measure_ink(bars(100, {{10, 28}}, 10)).em_px, 21.2F, 0.3F);
  const LineInk spaced = measure_ink(bars(100, {{10, 28}}, 25));
  EXPECT_NEAR(spaced.em_px, 21.2F, 0.3F);
  EXPECT_FLOAT_EQ(spaced.pitch_px, 25);
}

TEST(LineInk, TheMiddleFollowsALineOnAWave) {
  // The right half stands 8 pixels lower, so the line's box is 28 high.
  std::vector<std::uint8_t> pixels(400 * 60, 220);
  for (int x = 0; x < 400; ++x) {
    if (x % 20 >= 18) continue;
    for (int y = 10; y < 30; ++y) {
      pixels[static_cast<std::size_t>((y + (x < 200 ? 0 : 8)) * 400 + x)] = 20;
    }
  }
  const LineInk line =
      measure_ink({.raster = Raster(400, 60, std::move(pixels)), .line = {0, 10, 400, 38}});
  EXPECT_NEAR(line.middle_at(50), 20, 1);
  EXPECT_NEAR(line.middle_at(350), 28, 1);
  EXPECT_NEAR(line.em_px, 21.2F, 2);
}

TEST(LineInk, DamagedLinesHaveNoInkOrAllOfIt) {
  EXPECT_TRUE(measure_ink({}).ink.empty());
  const LineInk blank = measure_ink(bars(50, {}));
  EXPECT_TRUE(blank.blank(0, 50));
  const LineInk black = measure_ink(bars(50, {{0, 50}}));
  EXPECT_TRUE(black.blank(0, 50));  // no contrast, so nothing can be told
  const LineInk pixel = measure_ink({.raster = Raster(1, 1, {0}), .line = {0, 0, 1, 1}});
  EXPECT_TRUE(pixel.blank(0));
}

}  // namespace
}  // namespace jiaokan
