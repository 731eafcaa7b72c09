#include "stages/segment/outlines.h"

#include <algorithm>
#include <cstdint>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

constexpr double kWidest = 6, kLowest = 3, kBorder = 20;  // ems: smaller line work may be a glyph
constexpr double kHollow = 0.16;     // share of its box that line work blackens, at most
constexpr double kAlongEdges = 0.8;  // share of a frame's ink that runs along its box

struct Candidate {
  Box box;
  int area = 0;  // pixels of ink
  bool is_large = false;
};

}  // namespace

Outlines take_outlines(const cv::Mat& ink, double em) {
  cv::Mat labels, stats, centers;
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centers, 8, CV_32S);
  std::vector<Candidate> candidates(static_cast<std::size_t>(count));
  for (int i = 1; i < count; ++i) {
    Candidate& candidate = candidates[static_cast<std::size_t>(i)];
    const int left = stats.at<int>(i, cv::CC_STAT_LEFT), top = stats.at<int>(i, cv::CC_STAT_TOP);
    candidate.box = {left, top, left + stats.at<int>(i, cv::CC_STAT_WIDTH),
                     top + stats.at<int>(i, cv::CC_STAT_HEIGHT)};
    candidate.area = stats.at<int>(i, cv::CC_STAT_AREA);
    const int longer = std::max(candidate.box.width(), candidate.box.height());
    const int shorter = std::min(candidate.box.width(), candidate.box.height());
    candidate.is_large = longer > kWidest * em && shorter > kLowest * em &&
                         candidate.area < kHollow * static_cast<double>(candidate.box.area());
  }
  Outlines outlines{{}, ink.clone()};
  const int rim = static_cast<int>(1.2 * em);
  for (std::size_t i = 1; i < candidates.size(); ++i) {
    Candidate& candidate = candidates[i];
    if (!candidate.is_large) continue;
    const Box& box = candidate.box;
    const cv::Mat own = labels(to_rect(box)) == static_cast<int>(i);
    const cv::Rect core(rim, rim, box.width() - 2 * rim, box.height() - 2 * rim);
    const int inner = cv::countNonZero(own(core));
    const bool is_frame = inner < (1 - kAlongEdges) * candidate.area;
    // A stroke of a drawing is hollow too, and stays.
    const bool is_border = std::min(box.width(), box.height()) > kBorder * em;
    if (!is_frame && !is_border) continue;
    outlines.ink(to_rect(box)).setTo(0, own);
    if (is_frame) outlines.frames.push_back(box);
  }
  return outlines;
}

}  // namespace jiaokan
