#include "stages/clean/bend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "stages/clean/reduce.h"

namespace jiaokan {
namespace {

constexpr int kProbeSide = 1100;
constexpr int kInk = 160;
constexpr std::size_t kLeastInk = 1000, kMostInk = 15000;  // more points tell no more
// Each coefficient must make lines so much sharper, and all of them bend the page by that part of
// it.
constexpr double kLeastGain = 1.05, kLeastStray = 0.006;
// How far each coefficient is looked for, and in what steps: first coarse, then fine.
constexpr double kFarthest = 0.012, kCoarse = 0.0012, kFine = 0.0003;

enum Which : std::size_t { kTilt, kFan, kBow, kSwell };
using Coefficients = std::array<double, 4>;

// Ink points of a reduced page whose lines run across it.
class Probe {
 public:
  explicit Probe(const cv::Mat& ink)
      : columns_(ink.cols), rows_(ink.rows), side_(std::max(ink.cols, ink.rows)) {
    std::vector<cv::Point> all;
    cv::findNonZero(ink, all);
    const std::size_t step = 1 + all.size() / kMostInk;
    for (std::size_t i = 0; i < all.size(); i += step) points_.push_back(all[i]);
  }

  bool has_lines() const { return points_.size() >= kLeastInk; }

  // Level lines make the sums over rows jump from row to row.
  double sharpness(const Coefficients& bend) const {
    const int reach = 4 * static_cast<int>(kFarthest * side_) + 4;
    std::vector<int> sums(static_cast<std::size_t>(rows_ + 2 * reach), 0);
    std::vector<float> still, drift;  // strays by column: at v = 0, and for each v
    for (int x = 0; x < columns_; ++x) {
      const double u = 2 * (x + 0.5) / columns_ - 1;
      still.push_back(static_cast<float>(side_ * (bend[kTilt] * u + bend[kBow] * u * u)));
      drift.push_back(static_cast<float>(side_ * (bend[kFan] * u + bend[kSwell] * u * u)));
    }
    for (const cv::Point& p : points_) {
      const auto x = static_cast<std::size_t>(p.x);
      const float v = 2 * (static_cast<float>(p.y) + 0.5F) / static_cast<float>(rows_) - 1;
      const float row = static_cast<float>(p.y + reach) - still[x] - v * drift[x];
      ++sums[static_cast<std::size_t>(std::clamp(row, 0.F, static_cast<float>(sums.size() - 1)))];
    }
    double total = 0;
    for (std::size_t i = 1; i < sums.size(); ++i) {
      const double step = sums[i] - sums[i - 1];
      total += step * step;
    }
    return total;
  }

 private:
  std::vector<cv::Point> points_;
  int columns_, rows_, side_;
};

// The best value of one coefficient within `reach` of where it is, the others held; where it is if
// no other makes lines `gain` times as sharp.
void improve(const Probe& probe, Coefficients& bend, std::size_t which, double reach, double step,
             double gain) {
  double at = bend[which], best = gain * probe.sharpness(bend);
  const double first = std::max(at - reach, -kFarthest), last = std::min(at + reach, kFarthest);
  Coefficients other = bend;
  for (other[which] = first; other[which] < last + step / 2; other[which] += step) {
    const double sharpness = probe.sharpness(other);
    if (sharpness > best) best = sharpness, at = other[which];
  }
  bend[which] = at;
}

struct Fit {
  Coefficients bend{};
  double sharpness = 0;
};

Fit fit(const cv::Mat& ink) {
  const Probe probe(ink);
  Fit found;
  if (!probe.has_lines()) return found;
  for (const std::size_t which : {kFan, kBow, kSwell, kTilt}) {
    improve(probe, found.bend, which, kFarthest, kCoarse, kLeastGain);
  }
  for (const std::size_t which : {kFan, kTilt, kBow, kSwell}) {
    if (found.bend != Coefficients{}) improve(probe, found.bend, which, 2 * kCoarse, kFine, 1);
  }
  found.sharpness = probe.sharpness(found.bend);
  return found;
}

double most_stray(const Coefficients& bend) {
  return std::abs(bend[kTilt]) + std::abs(bend[kFan]) + std::abs(bend[kBow]) +
         std::abs(bend[kSwell]);
}

cv::Mat unbend_across(const cv::Mat& grey, const Bend& bend) {
  const double side = std::max(grey.cols, grey.rows);
  cv::Mat x_map(grey.size(), CV_32F), y_map(grey.size(), CV_32F);
  for (int y = 0; y < grey.rows; ++y) {
    const double v = 2 * (y + 0.5) / grey.rows - 1;
    for (int x = 0; x < grey.cols; ++x) {
      const double u = 2 * (x + 0.5) / grey.cols - 1;
      const double stray = (bend.tilt + bend.fan * v) * u + (bend.bow + bend.swell * v) * u * u;
      x_map.at<float>(y, x) = static_cast<float>(x);
      y_map.at<float>(y, x) = static_cast<float>(y + side * stray);
    }
  }
  cv::Mat level;
  cv::remap(grey, level, x_map, y_map, cv::INTER_CUBIC, cv::BORDER_CONSTANT, cv::Scalar(255));
  return level;
}

}  // namespace

Bend find_bend(const cv::Mat& grey) {
  const cv::Mat ink = reduce(grey, kProbeSide) < kInk;
  cv::Mat turned;
  cv::rotate(ink, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
  const Fit across = fit(ink), down = fit(turned);
  const bool is_down = down.sharpness > across.sharpness;
  const Fit& best = is_down ? down : across;
  if (most_stray(best.bend) < kLeastStray) return {};
  return {is_down, best.bend[kTilt], best.bend[kFan], best.bend[kBow], best.bend[kSwell]};
}

cv::Mat unbend(const cv::Mat& grey, const Bend& bend) {
  if (bend.level()) return grey;
  if (!bend.down) return unbend_across(grey, bend);
  cv::Mat turned, upright;
  cv::rotate(grey, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
  cv::rotate(unbend_across(turned, bend), upright, cv::ROTATE_90_CLOCKWISE);
  return upright;
}

}  // namespace jiaokan
