#include "pipeline/document/raster.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// 0 1 2
// 3 4 5
Raster counting() {
  return Raster(3, 2, {0, 1, 2, 3, 4, 5});
}

TEST(Raster, CropIsClippedToThePixels) {
  const Raster part = crop(counting(), {1, 1, 9, 9});
  EXPECT_EQ(part.box(), (Box{0, 0, 2, 1}));
  EXPECT_EQ(part.at(0, 0), 4);
  EXPECT_EQ(part.at(1, 0), 5);
  EXPECT_TRUE(crop(counting(), {5, 5, 9, 9}).empty());
}

TEST(Raster, TurnsByAQuarter) {
  const Raster turned = turn(counting(), Turn::kClockwise);
  EXPECT_EQ(turned.box(), (Box{0, 0, 2, 3}));
  EXPECT_EQ(turned.at(0, 0), 3);
  EXPECT_EQ(turned.at(1, 0), 0);
  EXPECT_EQ(turn(turned, Turn::kCounterclockwise).at(2, 1), 5);
}

TEST(Raster, ScalesAndPads) {
  EXPECT_EQ(scale(counting(), 2).box(), (Box{0, 0, 6, 4}));
  EXPECT_EQ(scale(counting(), 0.01).box(), (Box{0, 0, 1, 1}));
  const Raster padded = pad(counting(), 1);
  EXPECT_EQ(padded.box(), (Box{0, 0, 5, 4}));
  EXPECT_EQ(padded.at(0, 0), 255);
  EXPECT_EQ(padded.at(3, 2), 5);
}

}  // namespace
}  // namespace jiaokan
