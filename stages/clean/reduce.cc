#include "stages/clean/reduce.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace jiaokan {

cv::Mat reduce(const cv::Mat& grey, int side) {
  const double factor = static_cast<double>(side) / std::max(grey.cols, grey.rows);
  if (factor >= 1) return grey;
  const cv::Size size(std::max(1, static_cast<int>(std::lround(grey.cols * factor))),
                      std::max(1, static_cast<int>(std::lround(grey.rows * factor))));
  cv::Mat small;
  cv::resize(grey, small, size, 0, 0, cv::INTER_AREA);
  return small;
}

cv::Mat reduce_quickly(const cv::Mat& grey, int side) {
  if (std::max(grey.cols, grey.rows) < 2 * side) return reduce(grey, side);
  cv::Mat half;  // the one factor that is fast
  cv::resize(grey, half, {}, 0.5, 0.5, cv::INTER_AREA);
  return reduce(half, side);
}

}  // namespace jiaokan
