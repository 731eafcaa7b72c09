#include "stages/segment/shades.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

#include "stages/segment/ink.h"

namespace jiaokan {
namespace {

constexpr int kInk = 190;         // darker is ink, or the edge of a stroke
constexpr double kEdge = 0.03;    // of the type, and two pixels at least: edges are grey
constexpr double kEnough = 0.05;  // share of the line within strokes: less may be closed counters
// Grey levels within strokes: on average and how far they spread. Type has 15 at most and up to 34,
// photographs have 46 and 34.
constexpr double kGrey = 30, kSpread = 25;

}  // namespace

bool is_shaded(const cv::Mat& grey, const TypeLine& line) {
  const cv::Mat part = grey(to_rect(line.box) & cv::Rect(0, 0, grey.cols, grey.rows));
  if (part.empty()) return false;
  const int edge = std::max(2, static_cast<int>(kEdge * line.size));
  cv::Mat within;
  cv::erode(part < kInk, within, cv::Mat::ones(2 * edge + 1, 2 * edge + 1, CV_8U), {-1, -1}, 1,
            cv::BORDER_CONSTANT, 0);
  if (cv::countNonZero(within) < kEnough * static_cast<double>(part.total())) return false;
  cv::Scalar mean, spread;
  cv::meanStdDev(part, mean, spread, within);
  return mean[0] > kGrey && spread[0] > kSpread;
}

}  // namespace jiaokan
