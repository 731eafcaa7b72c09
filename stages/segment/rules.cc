#include "stages/segment/rules.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <opencv2/imgproc.hpp>

#include "stages/segment/frames.h"
#include "stages/segment/hairlines.h"
#include "stages/segment/mat.h"
#include "stages/segment/outlines.h"
#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

// Ems. A dash is two ems long, and four in a headline; a column rule stands beside five lines.
constexpr double kShortestRun = 2.4, kShortestRule = 5, kThickest = 0.45;

// The ink in runs along rows of at least `length` pixels, and a pixel above and below them; a hole
// of `hole` pixels does not end a run.
cv::Mat long_runs(const cv::Mat& ink, int length, int hole) {
  cv::Mat runs = cv::Mat::zeros(ink.size(), CV_8U);
  const auto paint = [&](int y, int from, int to) {
    for (int at = std::max(0, y - 1); at <= std::min(ink.rows - 1, y + 1); ++at) {
      std::fill(runs.ptr<std::uint8_t>(at) + from, runs.ptr<std::uint8_t>(at) + to, 255);
    }
  };
  for (int y = 0; y < ink.rows; ++y) {
    const auto* row = ink.ptr<std::uint8_t>(y);
    for (int begin = find_change(row, 0, ink.cols, 0); begin < ink.cols;) {
      int end = find_change(row, begin, ink.cols, 255);
      int next = find_change(row, end, ink.cols, 0);
      while (next < ink.cols && next - end <= hole) {
        end = find_change(row, next, ink.cols, 255);
        next = find_change(row, end, ink.cols, 0);
      }
      if (end - begin >= length) paint(y, begin, end);
      begin = next;
    }
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

// A ruled line, and what is to be wiped out for it.
struct Rule {
  Box box;
  cv::Rect around;
  cv::Mat ink;  // of `around`: the line's, and a pixel more on every side
};

Box transpose(const Box& box) {
  return {box.top, box.left, box.bottom, box.right};
}

Rule transpose(const Rule& rule) {
  const cv::Rect& from = rule.around;
  return {transpose(rule.box), {from.y, from.x, from.height, from.width}, rule.ink.t()};
}

Rule take_rule(const Box& box, const cv::Mat& runs) {
  const cv::Rect page(0, 0, runs.cols, runs.rows);
  const cv::Rect near = to_rect(grow(box, 2, 2)) & page, around = to_rect(grow(box, 3, 3)) & page;
  cv::Mat ink = cv::Mat::zeros(around.size(), CV_8U);
  runs(near).copyTo(ink(near - around.tl()));
  cv::dilate(ink, ink, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
  return {box, around, ink};
}

std::vector<Rule> find_across(const cv::Mat& ink, double em) {
  const int hole = std::max(1, static_cast<int>(0.05 * em));
  const cv::Mat runs = long_runs(ink, static_cast<int>(kShortestRun * em), hole);
  std::vector<Box> segments;
  for (const Piece& piece : find_pieces(runs)) {
    const double mean = static_cast<double>(piece.area) / piece.box.width();
    if (mean <= kThickest * em && is_alone(ink, piece.box, em)) segments.push_back(piece.box);
  }
  std::vector<Rule> rules;
  for (const Box& box : join_segments(segments, em)) {
    if (box.width() >= kShortestRule * em) rules.push_back(take_rule(box, runs));
  }
  return rules;
}

// Waves, dots, double lines: a long thin piece that is no straight run. True when there were any.
bool take_ornaments(Ruling& ruling, const std::vector<Piece>& pieces, double em) {
  bool any = false;
  for (const Piece& piece : pieces) {
    const double width = piece.box.width(), height = piece.box.height();
    const double length = std::max(width, height), thickness = std::min(width, height);
    if (length < 6 * em || thickness > 1.1 * em || length < 8 * thickness) continue;
    (width > height ? ruling.across : ruling.down).push_back(piece.box);
    ruling.ink(to_rect(piece.box)).setTo(0);
    any = true;
  }
  return any;
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

// Takes line work in one piece; what is left are the page's pieces. REQUIRES: `traced` is the ink.
void take_line_work(Ruling& ruling, const TracedInk& traced, double em) {
  const Outlines outlines = find_outlines(traced, em);
  ruling.frames.insert(ruling.frames.end(), outlines.frames.begin(), outlines.frames.end());
  for (std::size_t i = 0; i < traced.pieces.size(); ++i) {
    if (!outlines.is_line_work[i]) ruling.pieces.push_back(traced.pieces[i]);
  }
  if (ruling.pieces.size() == traced.pieces.size()) return;
  for (const InkRun& run : traced.runs) {
    if (!outlines.is_line_work[static_cast<std::size_t>(run.piece)]) continue;
    auto* row = ruling.ink.ptr<std::uint8_t>(run.row);
    std::fill(row + run.left, row + run.right, std::uint8_t{0});
  }
}

}  // namespace

Ruling find_rules(const cv::Mat& ink, const cv::Mat& faint, double em) {
  std::vector<Rule> rules = find_across(ink, em);
  Ruling ruling{.ink = ink.clone()};
  for (const Rule& rule : rules) ruling.across.push_back(rule.box);
  for (const Rule& rule : find_across(ink.t(), em)) {
    rules.push_back(transpose(rule));
    ruling.down.push_back(rules.back().box);
  }
  cv::Mat hairs = faint.clone();
  for (const Rule& rule : rules) {
    ruling.ink(rule.around).setTo(0, rule.ink);
    hairs(rule.around).setTo(0, rule.ink);
  }
  take_thin_rules(ruling, hairs, em);
  TracedInk traced = trace_ink(mask_of(ruling.ink));
  if (take_ornaments(ruling, traced.pieces, em)) traced = trace_ink(mask_of(ruling.ink));
  ruling.frames = find_frames(ruling.across, ruling.down, em);
  take_line_work(ruling, traced, em);
  std::sort(ruling.frames.begin(), ruling.frames.end(), [](const Box& a, const Box& b) {
    return a.area() != b.area() ? a.area() > b.area() : a < b;
  });
  std::sort(ruling.across.begin(), ruling.across.end());
  std::sort(ruling.down.begin(), ruling.down.end());
  return ruling;
}

}  // namespace jiaokan
