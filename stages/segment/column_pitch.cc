#include "stages/segment/column_pitch.h"

#include <algorithm>
#include <cstdlib>

namespace jiaokan {
namespace {

constexpr double kUneven = 0.6;  // ems: the white at the end of lines varies

// The middle of the nearest sure gutter on one side of `x` among those beside the rows of `cells`,
// or -1.
int nearest_gutter(const std::vector<Strip>& sure, const cv::Rect& cells, int x, int step,
                   int least) {
  int nearest = -1;
  for (const Strip& strip : sure) {
    const int distance = (strip.middle - x) * step;
    if (distance < least || !stand_side_by_side(strip.cells, cells)) continue;
    if (nearest < 0 || distance < std::abs(nearest - x)) nearest = strip.middle;
  }
  return nearest;
}

// Half a gutter beyond the far side of all text beside the rows of a strip, where a gutter would be
// if there were another column.
int text_edge(const cv::Mat& text, const Strip& strip, int step, int least_rows) {
  const int half = strip.width / 2;
  for (int x = step < 0 ? 0 : text.cols - 1; x != strip.middle; x -= step) {
    const cv::Rect column(x, strip.cells.y, 1, strip.cells.height);
    if (cv::countNonZero(text(column)) >= least_rows) return x + step * half;
  }
  return strip.middle;
}

// The strip without what goes on beyond the text on its sides, `reach` to the left and right.
Strip beside_text(const Strip& strip, const cv::Mat& text, int reach) {
  const int left = std::max(0, strip.middle - reach);
  const int right = std::min(text.cols, strip.middle + reach);
  Strip own = strip;
  cv::Rect& rows = own.cells;
  const auto is_blank = [&](int y) {
    return cv::countNonZero(text.row(y).colRange(left, right)) == 0;
  };
  while (rows.height > 1 && is_blank(rows.y)) ++rows.y, --rows.height;
  while (rows.height > 1 && is_blank(rows.br().y - 1)) --rows.height;
  return own;
}

}  // namespace

bool keeps_pitch(const Strip& strip, const std::vector<Strip>& sure, const cv::Mat& text,
                 const CellGrid& grid, double em) {
  const int slack = grid.span(0.15 * em), least = grid.span(kNarrowestColumn * em);
  if (strip.parted_rows < grid.span(kOneLine * em)) return false;
  for (const int step : {-1, 1}) {
    const int next = nearest_gutter(sure, strip.cells, strip.middle, step, least);
    if (next < 0) continue;
    const int third = nearest_gutter(sure, strip.cells, next, step, least);
    const int back = nearest_gutter(sure, strip.cells, strip.middle, -step, least);
    const int wide = std::abs(next - strip.middle);
    const auto is_as_far = [&](int from, int to, int more) {
      return std::abs(std::abs(to - from) - wide) <= slack + more;
    };
    if (is_as_far(next, third >= 0 ? third : text_edge(text, strip, step, slack),
                  third >= 0 ? 0 : slack) ||
        is_as_far(strip.middle, back >= 0 ? back : text_edge(text, strip, -step, slack),
                  back >= 0 ? 0 : slack)) {
      return true;
    }
  }
  return false;
}

bool stands_evenly(const Strip& strip, const std::vector<Strip>& all, const cv::Mat& text,
                   const CellGrid& grid, double em) {
  if (strip.parted_rows < grid.span(kTwoLines * em)) return false;
  const int same = grid.span(em), least = grid.span(kNarrowestColumn * em);
  const Strip own = beside_text(strip, text, least);
  int away[2] = {};
  for (const int step : {-1, 1}) {
    const int next = nearest_gutter(all, own.cells, own.middle, step, same);
    const int edge = text_edge(text, own, step, grid.span(0.15 * em));
    away[step > 0] = std::abs((next >= 0 ? next : edge) - own.middle);
  }
  return std::min(away[0], away[1]) >= least &&
         std::abs(away[0] - away[1]) <= grid.span(kUneven * em);
}

}  // namespace jiaokan
