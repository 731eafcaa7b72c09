#include "stages/segment/gutters.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

// Ems.
constexpr double kNarrowest = 0.4, kShortest = 2.0, kTall = 6;
constexpr double kPunctuation = 0.45;
constexpr double kFlush = 0.5;  // the side bearing of a glyph, and some wear
constexpr double kMostPunctuation = 0.09;
constexpr double kShortAlone = 3.2;  // a shorter strip must stand where other gutters do

// Dots and commas hang into gutters, and specks and broken strokes lie there; so nothing small
// bounds one. How much of it a gutter may hold is told by punctuation_share.
bool is_small(const Box& box, double em) {
  return std::max(box.width(), box.height()) <= kPunctuation * em;
}

// True when there is body text at a strip's end, so that the strip merely stops there. Looks as far
// to both sides as the opening that made the strip.
bool ends_in_text(const cv::Mat& text, int x, int row, int reach) {
  if (row < 0 || row >= text.rows) return false;
  const int left = std::max(0, x - reach), right = std::min(text.cols, x + reach + 1);
  return cv::countNonZero(text(cv::Rect(left, row, right - left, 1))) > 0;
}

// The share of a strip's rows in which punctuation stands in it. A gutter has it here and there,
// where a mark hangs; marks one below the other make a strip that is none.
double punctuation_share(const cv::Mat& ink, const cv::Mat& text, int x, int top, int bottom,
                         int reach) {
  const int left = std::max(0, x - reach), right = std::min(text.cols, x + reach + 1);
  int rows = 0;
  for (int y = top; y < bottom; ++y) {
    bool found = false;
    for (int at = left; at < right && !found; ++at) {
      found = ink.at<std::uint8_t>(y, at) && !text.at<std::uint8_t>(y, at);
    }
    rows += found;
  }
  return static_cast<double>(rows) / (bottom - top);
}

// The strip with the columns of cells beside it that are white over the same rows, `most` at most
// on each side.
cv::Rect widen(const cv::Mat& text, const cv::Rect& strip, int most) {
  const auto is_white = [&](int x) {
    return cv::countNonZero(text(cv::Rect(x, strip.y, 1, strip.height))) == 0;
  };
  int left = strip.x, right = strip.x + 1;
  while (left > std::max(0, strip.x - most) && is_white(left - 1)) --left;
  while (right < std::min(text.cols, strip.x + most) && is_white(right)) ++right;
  return {left, strip.y, right - left, strip.height};
}

// Rows of the strip with text flush on both sides, as justified columns have it: those it parts.
int count_parted_rows(const cv::Mat& rows_of_text, const cv::Rect& wide, int reach) {
  const auto has_text = [&](int y, int from, int to) {
    from = std::max(0, from), to = std::min(rows_of_text.cols, to);
    for (int at = from; at < to; ++at) {
      if (rows_of_text.at<std::uint8_t>(y, at)) return true;
    }
    return false;
  };
  int count = 0;
  const int right = wide.x + wide.width;
  for (int y = wide.y; y < wide.y + wide.height; ++y) {
    count += has_text(y, wide.x - reach, wide.x) && has_text(y, right, right + reach);
  }
  return count;
}

struct Strip {
  cv::Rect cells;
  int parted_rows = 0;
};

// One cell wide strips, each as tall as it gets, that reach from bound to bound or part so many
// lines that chance cannot have made them.
std::vector<Strip> find_strips(const cv::Mat& ink, const cv::Mat& text, const cv::Mat& bound,
                               const CellGrid& grid, double em) {
  const int narrowest = grid.span(kNarrowest * em), reach = narrowest - 1;
  const cv::Mat white = open_rect(~(text | bound), narrowest, grid.span(kShortest * em));
  const cv::Mat rows_of_text = close_rect(text, 1, grid.span(0.8 * em));
  const int most = grid.span(3 * em);  // wider white is no gutter
  std::vector<Strip> strips;
  for (int x = 0; x < white.cols; ++x) {
    for (int y = 0; y < white.rows; ++y) {
      if (!white.at<std::uint8_t>(y, x)) continue;
      int end = y;
      while (end < white.rows && white.at<std::uint8_t>(end, x)) ++end;
      const int parted = count_parted_rows(rows_of_text, widen(text, {x, y, 1, end - y}, most),
                                           grid.span(kFlush * em));
      const bool bounded =
          !ends_in_text(text, x, y - 1, reach) && !ends_in_text(text, x, end, reach);
      if ((parted >= grid.span(kTall * em) || bounded) &&
          punctuation_share(ink, text, x, y, end, reach) < kMostPunctuation) {
        strips.push_back({{x, y, 1, end - y}, parted});
      }
      y = end;
    }
  }
  return strips;
}

}  // namespace

cv::Mat find_gutters(const std::vector<Piece>& body, const Bounds& bounds, const CellGrid& grid,
                     double em) {
  cv::Mat ink = grid.blank(), text = grid.blank(), bound = grid.blank();
  for (const Piece& piece : body) grid.fill(ink, piece.box, 255);
  for (const Piece& piece : body) {
    if (!is_small(piece.box, em)) grid.fill(text, piece.box, 255);
  }
  for (const Box& box : bounds.rules_across) grid.fill(bound, box, 255);
  bound |= bounds.pictures;
  for (const TypeLine& line : bounds.large) grid.fill(bound, line.box, 255);
  const std::vector<Strip> strips = find_strips(ink, text, bound, grid, em);

  // Columns stand on one grid over the page: a strip that is too short to be sure of is believed
  // where a rule or a tall strip stands above or below.
  std::vector<bool> is_column_edge(static_cast<std::size_t>(grid.columns), false);
  const auto mark = [&](const cv::Rect& cells) {
    const int slack = grid.span(0.3 * em);
    for (int x = std::max(0, cells.x - slack);
         x < std::min(grid.columns, cells.x + cells.width + slack); ++x)
      is_column_edge[static_cast<std::size_t>(x)] = true;
  };
  for (const Box& rule : bounds.rules_down) mark(grid.cells(rule));
  for (const Strip& strip : strips) {
    if (strip.parted_rows >= grid.span(kTall * em)) mark(strip.cells);
  }
  cv::Mat gutters = grid.blank();
  for (const Strip& strip : strips) {
    if (strip.parted_rows >= grid.span(kShortAlone * em) ||
        is_column_edge[static_cast<std::size_t>(strip.cells.x)]) {
      gutters(strip.cells).setTo(255);
    }
  }
  // What passed by itself beside cells that did not is too narrow.
  gutters = open_rect(gutters, grid.span(kNarrowest * em), grid.span(kShortest * em));
  for (const Box& rule : bounds.rules_down) {
    const int aside = static_cast<int>(0.15 * em);
    grid.fill(gutters, {rule.left - aside, rule.top, rule.right + aside, rule.bottom}, 255);
  }
  return gutters & ~text;
}

}  // namespace jiaokan
