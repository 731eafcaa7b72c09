#include "stages/clean/reduce.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace jiaokan {

cv::Mat reduce(const cv::Mat& grey, int side) {
  const double factor = static_cast<double>(side) / std::max(grey.cols, grey.rows);
  if (factor >= 1) return grey;
  const cv::Size wanted(std::max(1, static_cast<int>(std::lround(grey.cols * factor))),
                        std::max(1, static_cast<int>(std::lround(grey.rows * factor))));
  cv::Mat reduced = grey;
  // Halving is the one factor that is fast. Only once: each time rounds up a little.
  if (reduced.cols >= 2 * wanted.width && reduced.rows >= 2 * wanted.height) {
    cv::resize(grey, reduced, {}, 0.5, 0.5, cv::INTER_AREA);
  }
  cv::Mat small;
  cv::resize(reduced, small, wanted, 0, 0, cv::INTER_AREA);
  return small;
}

}  // namespace jiaokan
