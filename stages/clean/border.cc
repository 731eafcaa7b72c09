#include "stages/clean/border.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

#include "stages/clean/reduce.h"

namespace jiaokan {
namespace {

constexpr int kProbeSide = 500;
constexpr int kDark = 150;            // of 255, on a flattened page
constexpr double kThickness = 0.008;  // of the longer side: no rule is so thick

}  // namespace

cv::Mat clear_border(const cv::Mat& flat) {
  cv::Mat dark = reduce_quickly(flat, kProbeSide) < kDark;
  const int thick = std::max(3, static_cast<int>(std::max(dark.cols, dark.rows) * kThickness));
  // Opening against a dark outside keeps strips at the edge that are half as thick.
  cv::morphologyEx(dark, dark, cv::MORPH_OPEN,
                   cv::getStructuringElement(cv::MORPH_RECT, {thick, thick}), {-1, -1}, 1,
                   cv::BORDER_CONSTANT, cv::Scalar(255));
  cv::Mat labels, stats, centers;
  const int count = cv::connectedComponentsWithStats(dark, labels, stats, centers, 8, CV_32S);
  std::vector<bool> outside(static_cast<std::size_t>(count), false);
  bool any = false;
  for (int i = 1; i < count; ++i) {
    const int left = stats.at<int>(i, cv::CC_STAT_LEFT), top = stats.at<int>(i, cv::CC_STAT_TOP);
    const int right = left + stats.at<int>(i, cv::CC_STAT_WIDTH);
    const int bottom = top + stats.at<int>(i, cv::CC_STAT_HEIGHT);
    outside[static_cast<std::size_t>(i)] =
        left == 0 || top == 0 || right == dark.cols || bottom == dark.rows;
    any |= outside[static_cast<std::size_t>(i)];
  }
  if (!any) return flat;
  cv::Mat wipe = cv::Mat::zeros(dark.size(), CV_8U);
  for (int y = 0; y < dark.rows; ++y) {
    for (int x = 0; x < dark.cols; ++x) {
      if (outside[static_cast<std::size_t>(labels.at<int>(y, x))])
        wipe.at<std::uint8_t>(y, x) = 255;
    }
  }
  cv::dilate(wipe, wipe, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
  cv::Mat mask, clear = flat.clone();
  cv::resize(wipe, mask, flat.size(), 0, 0, cv::INTER_NEAREST);
  clear.setTo(255, mask);
  return clear;
}

}  // namespace jiaokan
