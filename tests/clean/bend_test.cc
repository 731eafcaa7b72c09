#include "stages/clean/bend.h"

#include <cmath>

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

constexpr int kWidth = 800, kHeight = 1100, kPitch = 30, kGlyph = 18;

// 30 lines of square glyphs, shifted down by `stray` pixels at each place u, v of the page, -1..1.
template <class Stray>
cv::Mat printed(const Stray& stray) {
  cv::Mat page(kHeight, kWidth, CV_8U, cv::Scalar(255));
  for (int line = 0; line < 30; ++line) {
    for (int x = 70 + line * 7 % 22; x < kWidth - 70; x += kGlyph + 4) {
      const int y = 90 + line * kPitch;
      const double u = 2 * (x + kGlyph / 2.0) / kWidth - 1,
                   v = 2 * (y + kGlyph / 2.0) / kHeight - 1;
      const int shifted = static_cast<int>(std::lround(y + stray(u, v)));
      cv::rectangle(page, {x, shifted, kGlyph, kGlyph}, cv::Scalar(0), cv::FILLED);
    }
  }
  return page;
}

// How many rows of pixels have no ink: those between the lines, if these are level.
int blank_rows(const cv::Mat& page) {
  int blank = 0;
  for (int y = 0; y < page.rows; ++y) blank += cv::countNonZero(page.row(y) < 128) == 0;
  return blank;
}

const auto kLevel = [](double, double) { return 0.0; };
const auto kFan = [](double u, double v) { return 11 * u * v; };  // 0.01 of the page
const auto kBow = [](double u, double) { return 11 * u * u; };

TEST(Bend, LevelLinesAreLeft) {
  const cv::Mat page = printed(kLevel);
  EXPECT_TRUE(find_bend(page).level());
  EXPECT_EQ(unbend(page, {}).data, page.data);
}

TEST(Bend, LinesThatFanOutBecomeLevel) {
  const cv::Mat page = printed(kFan);
  const Bend bend = find_bend(page);
  EXPECT_FALSE(bend.down);
  EXPECT_NEAR(bend.fan, 0.01, 0.001);
  EXPECT_GT(blank_rows(unbend(page, bend)), blank_rows(page) + 100);
}

TEST(Bend, LinesThatBowBecomeLevel) {
  const cv::Mat page = printed(kBow);
  const Bend bend = find_bend(page);
  EXPECT_NEAR(bend.bow, 0.01, 0.001);
  EXPECT_GT(blank_rows(unbend(page, bend)), blank_rows(page) + 100);
}

TEST(Bend, LinesThatRunDownThePageToo) {
  cv::Mat page;
  cv::rotate(printed(kFan), page, cv::ROTATE_90_CLOCKWISE);
  const Bend bend = find_bend(page);
  EXPECT_TRUE(bend.down);
  cv::Mat upright;
  cv::rotate(unbend(page, bend), upright, cv::ROTATE_90_COUNTERCLOCKWISE);
  EXPECT_GT(blank_rows(upright), blank_rows(printed(kFan)) + 100);
}

TEST(Bend, PagesWithHardlyAnyInkAreLeft) {
  cv::Mat page(kHeight, kWidth, CV_8U, cv::Scalar(255));
  EXPECT_TRUE(find_bend(page).level());
  cv::rectangle(page, {5, 5, 3, 3}, cv::Scalar(0), cv::FILLED);
  EXPECT_TRUE(find_bend(page).level());
  EXPECT_TRUE(find_bend(cv::Mat(1, 1, CV_8U, cv::Scalar(0))).level());
}

}  // namespace
}  // namespace jiaokan
