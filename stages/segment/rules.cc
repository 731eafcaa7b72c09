#include "stages/segment/rules.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "stages/segment/frames.h"
#include "stages/segment/hairlines.h"
#include "stages/segment/outlines.h"
#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

// Ems. A dash is two ems long, and four in a headline; a column rule stands beside five lines.
constexpr double kShortestRun = 2.4, kShortestRule = 5, kThickest = 0.45;

// Runs of ink along rows of at least `length` pixels; a hole of `hole` pixels does not end a run.
cv::Mat long_runs(const cv::Mat& ink, int length, int hole) {
  cv::Mat runs = cv::Mat::zeros(ink.size(), CV_8U);
  for (int y = 0; y < ink.rows; ++y) {
    const auto* row = ink.ptr<std::uint8_t>(y);
    auto* out = runs.ptr<std::uint8_t>(y);
    int begin = -1, last = -1;
    const auto finish = [&] {
      if (begin >= 0 && last + 1 - begin >= length) std::fill(out + begin, out + last + 1, 255);
      begin = -1;
    };
    for (int x = 0; x < ink.cols; ++x) {
      if (!row[x]) continue;
      if (begin >= 0 && x - last > hole + 1) finish();
      if (begin < 0) begin = x;
      last = x;
    }
    finish();
  }
  return runs;
}

// Pieces of one rule that wear or skew has broken: level with each other, with a small gap.
std::vector<Box> join_segments(std::vector<Box> segments, double em) {
  std::sort(segments.begin(), segments.end());
  for (bool joined = true; joined;) {
    joined = false;
    for (std::size_t i = 0; i < segments.size(); ++i) {
      for (std::size_t k = i + 1; k < segments.size(); ++k) {
        const Box both = unite(segments[i], segments[k]);
        if (-overlap_x(segments[i], segments[k]) > 0.5 * em) continue;
        if (-overlap_y(segments[i], segments[k]) > 0.25 * em) continue;
        if (both.height() > kThickest * em + 0.02 * both.width()) continue;
        segments[i] = both;
        segments.erase(segments.begin() + static_cast<long>(k));
        joined = true;
        --k;
      }
    }
  }
  return segments;
}

// True when the strips right above and below are mostly paper: no row of touching glyphs.
bool is_alone(const cv::Mat& ink, const Box& box, double em) {
  const int off = std::max(2, static_cast<int>(0.1 * em)),
            depth = std::max(1, static_cast<int>(0.12 * em));
  int clear = 0;
  for (const int top : {box.top - off - depth, box.bottom + off}) {
    const cv::Rect strip =
        cv::Rect(box.left, top, box.width(), depth) & cv::Rect(0, 0, ink.cols, ink.rows);
    if (strip.empty() || cv::countNonZero(ink(strip)) < 0.3 * strip.area()) ++clear;
  }
  return clear == 2;
}

struct Lines {
  std::vector<Box> boxes;
  cv::Mat mask;  // their ink
};

Lines find_across(const cv::Mat& ink, double em) {
  const int hole = std::max(1, static_cast<int>(0.05 * em));
  cv::Mat runs = long_runs(ink, static_cast<int>(kShortestRun * em), hole);
  cv::Mat thick;
  cv::dilate(runs, thick, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
  std::vector<Box> segments;
  for (const Piece& piece : find_pieces(thick)) {
    const double mean = static_cast<double>(piece.area) / piece.box.width();
    if (mean <= kThickest * em && is_alone(ink, piece.box, em)) segments.push_back(piece.box);
  }
  Lines lines{{}, cv::Mat::zeros(ink.size(), CV_8U)};
  for (const Box& box : join_segments(segments, em)) {
    if (box.width() < kShortestRule * em) continue;
    lines.boxes.push_back(box);
    const cv::Rect around = to_rect(grow(box, 2, 2)) & cv::Rect(0, 0, ink.cols, ink.rows);
    thick(around).copyTo(lines.mask(around), thick(around));
  }
  return lines;
}

Box transpose(const Box& box) {
  return {box.top, box.left, box.bottom, box.right};
}

// Waves, dots, double lines: a long thin piece that is no straight run.
void take_ornaments(Ruling& ruling, double em) {
  for (const Piece& piece : find_pieces(ruling.ink)) {
    const double width = piece.box.width(), height = piece.box.height();
    const double length = std::max(width, height), thickness = std::min(width, height);
    if (length < 6 * em || thickness > 1.1 * em || length < 8 * thickness) continue;
    (width > height ? ruling.across : ruling.down).push_back(piece.box);
    ruling.ink(to_rect(piece.box)).setTo(0);
  }
}

// Hairlines both ways.
void take_thin_rules(Ruling& ruling, const cv::Mat& faint, double em) {
  for (const Box& box : find_hairlines(faint, em)) {
    ruling.down.push_back(box);
    ruling.ink(to_rect(box)).setTo(0);
  }
  for (const Box& box : find_hairlines(faint.t(), em)) {
    ruling.across.push_back(transpose(box));
    ruling.ink(to_rect(transpose(box))).setTo(0);
  }
}

}  // namespace

Ruling find_rules(const cv::Mat& ink, const cv::Mat& faint, double em) {
  Lines across = find_across(ink, em);
  Lines down = find_across(ink.t(), em);
  Ruling ruling;
  ruling.across = std::move(across.boxes);
  for (const Box& box : down.boxes) ruling.down.push_back(transpose(box));
  cv::Mat mask = across.mask | down.mask.t();
  cv::dilate(mask, mask, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
  ruling.ink = ink & ~mask;
  take_thin_rules(ruling, faint & ~mask, em);
  take_ornaments(ruling, em);
  ruling.frames = find_frames(ruling.across, ruling.down, em);
  Outlines outlines = take_outlines(ruling.ink, em);
  ruling.ink = outlines.ink;
  ruling.frames.insert(ruling.frames.end(), outlines.frames.begin(), outlines.frames.end());
  std::sort(ruling.frames.begin(), ruling.frames.end(), [](const Box& a, const Box& b) {
    return a.area() != b.area() ? a.area() > b.area() : a < b;
  });
  std::sort(ruling.across.begin(), ruling.across.end());
  std::sort(ruling.down.begin(), ruling.down.end());
  return ruling;
}

}  // namespace jiaokan
