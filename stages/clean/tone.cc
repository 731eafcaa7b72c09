#include "stages/clean/tone.h"

#include <opencv2/imgproc.hpp>

#include "stages/clean/reduce.h"

namespace jiaokan {
namespace {

constexpr int kToneSide = 420;

}  // namespace

cv::Mat printed_tone(const cv::Mat& grey) {
  cv::Mat tone = reduce(grey, kToneSide).clone();
  // Paper shows between strokes everywhere but in photographs and the heaviest type: the closing
  // bridges strokes, the median drops what a white speck or a bright edge leaves.
  cv::morphologyEx(tone, tone, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_ELLIPSE, {15, 15}), {-1, -1}, 1,
                   cv::BORDER_REPLICATE);
  cv::medianBlur(tone, tone, 11);
  return tone;
}

}  // namespace jiaokan
