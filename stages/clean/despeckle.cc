#include "stages/clean/despeckle.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

constexpr int kInk = 170;

// The side of a typical glyph: of components weighed by their size, the middle one.
int glyph_side(const cv::Mat& stats, int count) {
  std::vector<std::pair<int, long long>> sides;
  long long total = 0;
  for (int i = 1; i < count; ++i) {
    const int side =
        std::max(stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    if (side < 6 || side > 150) continue;
    sides.emplace_back(side, stats.at<int>(i, cv::CC_STAT_AREA));
    total += sides.back().second;
  }
  std::sort(sides.begin(), sides.end());
  long long below = 0;
  for (const auto& [side, area] : sides) {
    below += area;
    if (below * 2 >= total) return side;
  }
  return 0;
}

}  // namespace

cv::Mat despeckle(const cv::Mat& grey) {
  cv::Mat ink = grey < kInk, labels, stats, centers;
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centers, 8, CV_32S);
  const int side = glyph_side(stats, count);
  if (side == 0) return grey;
  const int speck = std::max(2, side / 5), reach = std::max(4, side);
  cv::Mat clear = grey.clone();
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    if (std::max(box.width, box.height) > speck) continue;
    const cv::Rect around =
        cv::Rect(box.x - reach, box.y - reach, box.width + 2 * reach, box.height + 2 * reach) &
        cv::Rect(0, 0, ink.cols, ink.rows);
    if (cv::countNonZero(ink(around)) > stats.at<int>(i, cv::CC_STAT_AREA)) continue;
    const cv::Rect blot = cv::Rect(box.x - 2, box.y - 2, box.width + 4, box.height + 4) &
                          cv::Rect(0, 0, ink.cols, ink.rows);
    clear(blot).setTo(255);
  }
  return clear;
}

}  // namespace jiaokan
