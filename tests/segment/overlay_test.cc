#include "stages/segment/overlay.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(Overlay, IsAPng) {
  SegmentedPage page{.raster = Raster(60, 40, std::vector<std::uint8_t>(2400, 255))};
  page.regions.push_back({.box = {5, 5, 50, 30}, .lines = {{.box = {6, 6, 48, 14}}}});
  const std::vector<std::uint8_t> png = draw_overlay(page);
  ASSERT_GT(png.size(), 8u);
  EXPECT_EQ(std::string(png.begin() + 1, png.begin() + 4), "PNG");
}

TEST(Overlay, NothingOfNothing) {
  EXPECT_TRUE(draw_overlay({}).empty());
}

}  // namespace
}  // namespace jiaokan
