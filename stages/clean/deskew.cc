#include "stages/clean/deskew.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "stages/clean/reduce.h"

namespace jiaokan {
namespace {

constexpr int kProbeSide = 1100;

// Ink as weights 0..1 on a reduced image; level lines make its row sums jump from row to row.
// The shear that stands for a turn by `slope` (pixels down a pixel right) moves each column.
double sharpness(const std::vector<cv::Point>& ink, int columns, int rows, double slope,
                 std::vector<int>& sums) {
  const int reach = static_cast<int>(std::abs(slope) * columns) + 2;
  sums.assign(static_cast<std::size_t>(rows + 2 * reach + 1), 0);
  std::vector<int> shifts;
  for (int x = 0; x < columns; ++x) {
    shifts.push_back(static_cast<int>(reach + 0.5 - slope * (x - columns / 2.0)));
  }
  for (const cv::Point& p : ink) {
    ++sums[static_cast<std::size_t>(p.y + shifts[static_cast<std::size_t>(p.x)])];
  }
  double total = 0;
  for (std::size_t i = 1; i < sums.size(); ++i) {
    const double step = sums[i] - sums[i - 1];
    total += step * step;
  }
  return total;
}

struct Peak {
  double degrees = 0, gain = 1;  // gain: its sharpness over the median of all
};

Peak sweep(const cv::Mat& ink) {
  std::vector<cv::Point> points;
  cv::findNonZero(ink, points);
  std::vector<int> sums;
  auto at = [&](double degrees) {
    return sharpness(points, ink.cols, ink.rows, std::tan(degrees * CV_PI / 180), sums);
  };
  Peak peak;
  double best = -1;
  std::vector<double> all;
  for (double d = -kMaxSkewDegrees; d <= kMaxSkewDegrees + 1e-9; d += 0.25) {
    all.push_back(at(d));
    if (all.back() > best) best = all.back(), peak.degrees = d;
  }
  const double coarse = peak.degrees;
  for (double d = coarse - 0.25; d <= coarse + 0.25 + 1e-9; d += 0.03125) {
    const double value = at(d);
    if (value > best) best = value, peak.degrees = d;
  }
  std::nth_element(all.begin(), all.begin() + static_cast<long>(all.size() / 2), all.end());
  peak.gain = best / std::max(1.0, all[all.size() / 2]);
  return peak;
}

}  // namespace

double find_skew(const cv::Mat& grey) {
  const cv::Mat ink = reduce(grey, kProbeSide) < 160;
  if (cv::countNonZero(ink) < 100) return 0;
  const Peak across = sweep(ink);
  cv::Mat turned;
  cv::rotate(ink, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
  const Peak down = sweep(turned);
  const Peak& best = across.gain >= down.gain ? across : down;
  if (best.gain < 1.15) return 0;
  // Lines that fall to the right by d degrees are level after a turn counterclockwise by d.
  return std::abs(best.degrees) < 0.04 ? 0 : -best.degrees;
}

cv::Mat turn_clockwise(const cv::Mat& grey, double degrees) {
  if (degrees == 0) return grey;
  const cv::Point2f center(static_cast<float>(grey.cols) / 2, static_cast<float>(grey.rows) / 2);
  cv::Mat turned;
  cv::warpAffine(grey, turned, cv::getRotationMatrix2D(center, -degrees, 1), grey.size(),
                 cv::INTER_CUBIC, cv::BORDER_CONSTANT, cv::Scalar(255));
  return turned;
}

}  // namespace jiaokan
