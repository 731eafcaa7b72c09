#include "stages/segment/shades.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

constexpr Box kRow{10, 10, 310, 50};

// Seven bars in a row, each with the tones from `first` to `last` along it.
cv::Mat bars(int first, int last) {
  cv::Mat grey(60, 320, CV_8U, cv::Scalar(255));
  for (int bar = 0; bar < 7; ++bar) {
    for (int x = 0; x < 24; ++x) {
      grey(cv::Rect(14 + 42 * bar + x, 12, 1, 36)).setTo(first + (last - first) * x / 23);
    }
  }
  return grey;
}

TEST(Shades, PicturesHaveManyTonesAndTypeHasOne) {
  EXPECT_TRUE(is_shaded(bars(0, 160), {.box = kRow, .size = 40}));
  EXPECT_FALSE(is_shaded(bars(0, 0), {.box = kRow, .size = 40}));
  EXPECT_FALSE(is_shaded(bars(110, 110), {.box = kRow, .size = 40}));  // coloured print
}

TEST(Shades, SoftEdgesAreNoTones) {
  cv::Mat grey = bars(0, 0);
  cv::GaussianBlur(grey, grey, {0, 0}, 1.5);
  EXPECT_FALSE(is_shaded(grey, {.box = kRow, .size = 40}));
}

TEST(Shades, WhatHasNoInkIsNotShaded) {
  EXPECT_FALSE(is_shaded(cv::Mat(60, 320, CV_8U, cv::Scalar(255)), {.box = kRow, .size = 40}));
  EXPECT_FALSE(is_shaded(bars(0, 160), {.box = {400, 10, 500, 50}, .size = 40}));
}

}  // namespace
}  // namespace jiaokan
