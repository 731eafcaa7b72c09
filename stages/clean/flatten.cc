#include "stages/clean/flatten.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

// The tone varies slowly: it is measured on an image of this many pixels along its longer side.
constexpr int kToneSide = 420;

// The grey level that `share` of the pixels lie below.
int percentile(const cv::Mat& grey, double share) {
  int histogram[256] = {};
  for (int y = 0; y < grey.rows; ++y) {
    const auto* row = grey.ptr<std::uint8_t>(y);
    for (int x = 0; x < grey.cols; ++x) ++histogram[row[x]];
  }
  const double wanted = share * static_cast<double>(grey.total());
  double below = 0;
  for (int level = 0; level < 256; ++level) {
    below += histogram[level];
    if (below >= wanted) return level;
  }
  return 255;
}

}  // namespace

cv::Mat paper_tone(const cv::Mat& grey) {
  const double factor =
      std::min(1.0, static_cast<double>(kToneSide) / std::max(grey.cols, grey.rows));
  cv::Mat tone;
  cv::resize(grey, tone,
             cv::Size(std::max(1, static_cast<int>(grey.cols * factor)),
                      std::max(1, static_cast<int>(grey.rows * factor))),
             0, 0, cv::INTER_AREA);
  // Paper shows between strokes everywhere but in photographs and heavy headlines: the closing
  // bridges those, the median drops what a white speck or a bright edge leaves.
  cv::morphologyEx(tone, tone, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_ELLIPSE, {15, 15}), {-1, -1}, 1,
                   cv::BORDER_REPLICATE);
  cv::medianBlur(tone, tone, 11);
  const int paper = percentile(tone, 0.6);
  cv::max(tone, cv::Scalar(std::max(24, paper / 2)), tone);
  cv::GaussianBlur(tone, tone, {0, 0}, 4, 4, cv::BORDER_REPLICATE);
  cv::Mat full;
  cv::resize(tone, full, grey.size(), 0, 0, cv::INTER_LINEAR);
  return full;
}

cv::Mat flatten(const cv::Mat& grey) {
  cv::Mat flat;
  cv::divide(grey, paper_tone(grey), flat, 255);
  return flat;
}

}  // namespace jiaokan
