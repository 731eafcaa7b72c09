#include "stages/recognize/part_rows.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// White, with these boxes black.
Raster page(const std::vector<Box>& black) {
  std::vector<std::uint8_t> pixels(300 * 300, 255);
  for (const Box& box : black) {
    for (int y = box.top; y < box.bottom; ++y) {
      for (int x = box.left; x < box.right; ++x) pixels[static_cast<std::size_t>(y * 300 + x)] = 0;
    }
  }
  return Raster(300, 300, std::move(pixels));
}

TEST(PartRows, AShortLastLineIsPartedFromTheNextParagraph) {
  const Raster raster = page({{10, 10, 40, 28}, {50, 32, 290, 50}});
  const LineBox line{.box = {10, 10, 290, 50}, .pitch_px = 20, .full = true};
  const auto rows = part_rows(raster, line, Direction::kHorizontal);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(intersect(rows[0].box, {10, 10, 40, 28}), (Box{10, 10, 40, 28}));
  EXPECT_LT(rows[0].box.bottom, 33);
  EXPECT_FALSE(rows[0].indented);
  EXPECT_FALSE(rows[0].full);
  EXPECT_EQ(rows[1].box.left, 50);
  EXPECT_TRUE(rows[1].indented);
  EXPECT_TRUE(rows[1].full);
}

TEST(PartRows, VerticalLinesFollowToTheLeft) {
  const Raster raster = page({{32, 10, 50, 290}, {10, 10, 28, 40}});
  const LineBox line{.box = {10, 10, 50, 290}, .pitch_px = 20};
  const auto rows = part_rows(raster, line, Direction::kVertical);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].box.bottom, 290);
  EXPECT_EQ(rows[1].box.bottom, 40);
  EXPECT_LT(rows[1].box.left, rows[0].box.left);
}

TEST(PartRows, OneLineStaysOne) {
  const LineBox line{.box = {10, 10, 290, 30}, .pitch_px = 20};
  EXPECT_EQ(part_rows(page({line.box}), line, Direction::kHorizontal).size(), 1U);
  const LineBox high{.box = {10, 10, 290, 50}, .pitch_px = 20};  // no gap in it
  EXPECT_EQ(part_rows(page({high.box}), high, Direction::kHorizontal).size(), 1U);
  EXPECT_EQ(part_rows(page({}), high, Direction::kHorizontal).size(), 1U);
  const LineBox unknown{.box = {10, 10, 290, 50}};
  EXPECT_EQ(part_rows(page({}), unknown, Direction::kHorizontal).size(), 1U);
  const LineBox outside{.box = {900, 900, 950, 999}, .pitch_px = 20};
  EXPECT_EQ(part_rows(page({}), outside, Direction::kHorizontal).size(), 1U);
}

}  // namespace
}  // namespace jiaokan
