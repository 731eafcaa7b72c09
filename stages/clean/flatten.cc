#include "stages/clean/flatten.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

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

// A photograph's own tone says nothing of the paper below it: that is as the paper around it.
void bridge(cv::Mat& tone, const DarkArea& area) {
  const int reach = std::max(area.box.width, area.box.height) | 1;
  cv::Mat hole, known, level;
  cv::dilate(area.mask, hole, cv::getStructuringElement(cv::MORPH_RECT, {7, 7}));
  cv::Mat(hole == 0).convertTo(known, CV_32F, 1 / 255.0);
  tone.convertTo(level, CV_32F);
  level = level.mul(known);
  cv::blur(level, level, {reach, reach}, {-1, -1}, cv::BORDER_REPLICATE);
  cv::blur(known, known, {reach, reach}, {-1, -1}, cv::BORDER_REPLICATE);
  level = level / cv::max(known, 1e-3F);
  level.convertTo(level, CV_8U);
  level.setTo(cv::Scalar(area.paper), known < 0.01F);
  level.copyTo(tone, hole);
}

// The paper's tone at each pixel, with all that is printed on it removed, pictures too.
cv::Mat paper_tone(cv::Mat tone, const std::vector<DarkArea>& areas, cv::Size page) {
  for (const DarkArea& area : areas) {
    if (area.ground == Ground::kPicture) bridge(tone, area);
  }
  const int paper = percentile(tone, 0.6);
  cv::max(tone, cv::Scalar(std::max(24, paper / 2)), tone);
  cv::GaussianBlur(tone, tone, {0, 0}, 4, 4, cv::BORDER_REPLICATE);
  cv::Mat full;
  cv::resize(tone, full, page, 0, 0, cv::INTER_LINEAR);
  return full;
}

}  // namespace

cv::Mat flatten(const cv::Mat& grey, const cv::Mat& printed_tone,
                const std::vector<DarkArea>& areas) {
  cv::Mat flat;
  cv::divide(grey, paper_tone(printed_tone.clone(), areas, grey.size()), flat, 255);
  return flat;
}

}  // namespace jiaokan
