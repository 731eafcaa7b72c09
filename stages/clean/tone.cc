#include "stages/clean/tone.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

constexpr int kToneSide = 420;

}  // namespace

cv::Mat printed_tone(const cv::Mat& grey) {
  const double factor =
      std::min(1.0, static_cast<double>(kToneSide) / std::max(grey.cols, grey.rows));
  cv::Mat tone;
  cv::resize(grey, tone,
             cv::Size(std::max(1, static_cast<int>(grey.cols * factor)),
                      std::max(1, static_cast<int>(grey.rows * factor))),
             0, 0, cv::INTER_AREA);
  // Paper shows between strokes everywhere but in photographs and the heaviest type: the closing
  // bridges strokes, the median drops what a white speck or a bright edge leaves.
  cv::morphologyEx(tone, tone, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_ELLIPSE, {15, 15}), {-1, -1}, 1,
                   cv::BORDER_REPLICATE);
  cv::medianBlur(tone, tone, 11);
  return tone;
}

}  // namespace jiaokan
