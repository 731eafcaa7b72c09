#include "stages/segment/strips.h"

#include <algorithm>
#include <cstdlib>

namespace jiaokan {
namespace {

// Ems.
constexpr double kTall = 6;
constexpr double kWidest = 3;   // wider white is no gutter
constexpr double kFlush = 0.5;  // the side bearing of a glyph, and some wear
constexpr double kBlot = 0.7;   // no line is so low
constexpr double kMostPunctuation = 0.09, kMostInTall = 0.12;  // of a strip's rows

// True when something stands in the row beside x, so far to both sides; nothing does beyond the
// page.
bool stands_beside(const cv::Mat& cells, int x, int row, int reach) {
  if (row < 0 || row >= cells.rows) return false;
  const int left = std::max(0, x - reach), right = std::min(cells.cols, x + reach + 1);
  return cv::countNonZero(cells(cv::Rect(left, row, right - left, 1))) > 0;
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

bool is_white(const cv::Mat& sums, const cv::Rect& cells) {
  const int right = cells.x + cells.width, bottom = cells.y + cells.height;
  return sums.at<int>(bottom, right) - sums.at<int>(cells.y, right) -
             sums.at<int>(bottom, cells.x) + sums.at<int>(cells.y, cells.x) ==
         0;
}

// The strip with the columns of cells beside it that are white over the same rows, `most` at most
// on each side.
cv::Rect widen(const PrintedCells& printed, const cv::Rect& strip, int most) {
  const auto goes_on = [&](int x) {
    return is_white(printed.text_sums, {x, strip.y, 1, strip.height});
  };
  int left = strip.x, right = strip.x + 1;
  while (left > std::max(0, strip.x - most) && goes_on(left - 1)) --left;
  while (right < std::min(printed.text.cols, strip.x + most) && goes_on(right)) ++right;
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

}  // namespace

std::vector<Strip> find_strips(const PrintedCells& printed, const CellGrid& grid, double em) {
  const cv::Mat& text = printed.text;
  const int narrowest = grid.span(kNarrowestGutter * em), reach = narrowest - 1;
  const cv::Mat white =
      open_rect(~(text | printed.bound), narrowest, grid.span(kShortestGutter * em));
  const int most = grid.span(kWidest * em);
  std::vector<Strip> strips;
  for (int x = 0; x < white.cols; ++x) {
    for (int y = 0; y < white.rows; ++y) {
      if (!white.at<std::uint8_t>(y, x)) continue;
      int end = y;
      while (end < white.rows && white.at<std::uint8_t>(end, x)) ++end;
      const cv::Rect wide = widen(printed, {x, y, 1, end - y}, most);
      const int parted = count_parted_rows(printed.lines, wide, grid.span(kFlush * em));
      const bool tall = parted >= grid.span(kTall * em);
      // Where text stands at its end, within the width that makes a strip, it merely stops there.
      const bool bounded =
          !stands_beside(text, x, y - 1, reach) && !stands_beside(text, x, end, reach);
      const double punctuation = punctuation_share(printed.ink, text, x, y, end, reach);
      if ((tall || bounded) && punctuation < (tall ? kMostInTall : kMostPunctuation)) {
        strips.push_back({{x, y, 1, end - y}, wide.x + wide.width / 2, wide.width, parted, tall});
      }
      y = end;
    }
  }
  return strips;
}

cv::Rect way_through_blots(const Strip& strip, int step, const PrintedCells& printed,
                           const CellGrid& grid, double em) {
  const int x = strip.cells.x;
  const auto is_inside = [&](int y) {
    return y >= 0 && y < grid.rows && !stands_beside(printed.bound, x, y, 1);
  };
  const auto is_inked = [&](int y) { return stands_beside(printed.text, x, y, 1); };
  const int flush = grid.span(kFlush * em), blot = grid.span(kBlot * em);
  const int begin = step < 0 ? strip.cells.y - 1 : strip.cells.y + strip.cells.height;
  int passed = begin;  // the first row that is not on the way
  for (;;) {
    int white = passed;
    while (is_inside(white) && is_inked(white)) white += step;
    int end = white;
    while (is_inside(end) && !is_inked(end)) end += step;
    if (end == white || std::abs(white - passed) > blot) break;
    const cv::Rect beyond =
        widen(printed, {x, std::min(white, end + 1), 1, std::abs(end - white)}, flush);
    if (is_inside(end) && count_parted_rows(printed.lines, beyond, flush) < flush) break;
    passed = end;
  }
  if (passed == begin) return {};
  return {x, std::min(begin, passed + 1), 1, std::abs(passed - begin)};
}

}  // namespace jiaokan
