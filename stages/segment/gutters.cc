#include "stages/segment/gutters.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

// Ems.
constexpr double kNarrowest = 0.4, kShortest = 2.0, kTall = 9;
constexpr double kPunctuation = 0.45;

// A dot, comma or the like: small in both ways. They hang into gutters, so they do not bound them.
bool is_small(const Box& box, double em) {
  return std::max(box.width(), box.height()) < kPunctuation * em;
}

// True when there is body text at a strip's end, so that the strip merely stops there. Looks as far
// to both sides as the opening that made the strip.
bool ends_in_text(const cv::Mat& text, int x, int row, int reach) {
  if (row < 0 || row >= text.rows) return false;
  const int left = std::max(0, x - reach), right = std::min(text.cols, x + reach + 1);
  return cv::countNonZero(text(cv::Rect(left, row, right - left, 1))) > 0;
}

}  // namespace

cv::Mat find_gutters(const std::vector<Piece>& body, const Bounds& bounds, const CellGrid& grid,
                     double em) {
  cv::Mat text = grid.blank(), bound = grid.blank();
  for (const Piece& piece : body) {
    if (!is_small(piece.box, em)) grid.fill(text, piece.box, 255);
  }
  for (const Box& box : bounds.rules_across) grid.fill(bound, box, 255);
  for (const Box& box : bounds.photos) grid.fill(bound, box, 255);
  for (const TypeLine& line : bounds.large) grid.fill(bound, line.box, 255);
  const cv::Mat white = ~(text | bound);
  const cv::Mat strips = open_rect(white, grid.span(kNarrowest * em), grid.span(kShortest * em));

  // Each strip is examined where it is as tall as it gets: columns of cells that are white
  // together over the same rows.
  cv::Mat gutters = grid.blank();
  const int reach = grid.span(kNarrowest * em) - 1;
  for (int x = 0; x < strips.cols; ++x) {
    for (int y = 0; y < strips.rows;) {
      if (!strips.at<std::uint8_t>(y, x)) {
        ++y;
        continue;
      }
      int end = y;
      while (end < strips.rows && strips.at<std::uint8_t>(end, x)) ++end;
      const cv::Rect strip(x, y, 1, end - y);
      const bool tall = strip.height >= grid.span(kTall * em);
      const bool bounded =
          !ends_in_text(text, x, y - 1, reach) && !ends_in_text(text, x, end, reach);
      if (tall || bounded) gutters(strip).setTo(255);
      y = end;
    }
  }
  // A strip of single cells' width that passed by itself beside cells that did not is too narrow.
  gutters = open_rect(gutters, grid.span(kNarrowest * em), grid.span(kShortest * em));
  for (const Box& rule : bounds.rules_down) {
    Box wall = rule;
    wall.left -= static_cast<int>(0.15 * em);
    wall.right += static_cast<int>(0.15 * em);
    grid.fill(gutters, wall, 255);
  }
  return gutters & ~text;
}

}  // namespace jiaokan
