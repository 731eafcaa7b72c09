#include "stages/segment/gutters.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

// Ems.
constexpr double kNarrowest = 0.4, kShortest = 2.0, kTall = 6;
constexpr double kPunctuation = 0.45;
constexpr double kFlush = 0.5;  // the side bearing of a glyph, and some wear
constexpr double kMostPunctuation = 0.09;
constexpr double kNarrowestText = 3;
constexpr double kNarrowestColumn = 5, kTwoLines = 1.7;
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
  int middle = 0;  // of the white that it lies in, a column of cells
  int parted_rows = 0;
};

// One cell wide strips, each as tall as it gets, that reach from bound to bound or part so many
// lines that chance cannot have made them.
std::vector<Strip> find_strips(const cv::Mat& ink, const cv::Mat& text, const cv::Mat& bound,
                               const CellGrid& grid, double em) {
  const int narrowest = grid.span(kNarrowest * em), reach = narrowest - 1;
  const cv::Mat white = open_rect(~(text | bound), narrowest, grid.span(kShortest * em));
  const cv::Mat rows_of_text = close_rect(ink, 1, grid.span(0.8 * em));
  const int most = grid.span(3 * em);  // wider white is no gutter
  std::vector<Strip> strips;
  for (int x = 0; x < white.cols; ++x) {
    for (int y = 0; y < white.rows; ++y) {
      if (!white.at<std::uint8_t>(y, x)) continue;
      int end = y;
      while (end < white.rows && white.at<std::uint8_t>(end, x)) ++end;
      const cv::Rect wide = widen(text, {x, y, 1, end - y}, most);
      const int parted = count_parted_rows(rows_of_text, wide, grid.span(kFlush * em));
      const bool bounded =
          !ends_in_text(text, x, y - 1, reach) && !ends_in_text(text, x, end, reach);
      if ((parted >= grid.span(kTall * em) || bounded) &&
          punctuation_share(ink, text, x, y, end, reach) < kMostPunctuation) {
        strips.push_back({{x, y, 1, end - y}, wide.x + wide.width / 2, parted});
      }
      y = end;
    }
  }
  return strips;
}

bool overlap_in_height(const cv::Rect& a, const cv::Rect& b) {
  return std::min(a.y + a.height, b.y + b.height) > std::max(a.y, b.y);
}

// The middle of the nearest sure gutter on one side of `x` among those beside the rows of `cells`,
// or -1.
int nearest_gutter(const std::vector<Strip>& sure, const cv::Rect& cells, int x, int step,
                   int least) {
  int nearest = -1;
  for (const Strip& strip : sure) {
    const int distance = (strip.middle - x) * step;
    if (distance < least || !overlap_in_height(strip.cells, cells)) continue;
    if (nearest < 0 || distance < std::abs(nearest - x)) nearest = strip.middle;
  }
  return nearest;
}

// Columns of a story are equally wide: a strip as far from a gutter as that is from the next stands
// where a gutter must be.
bool keeps_pitch(const Strip& strip, const std::vector<Strip>& sure, const CellGrid& grid,
                 double em) {
  const int slack = grid.span(0.15 * em), least = grid.span(kNarrowestColumn * em);
  if (strip.parted_rows < grid.span(kTwoLines * em)) return false;
  for (const int step : {-1, 1}) {
    const int next = nearest_gutter(sure, strip.cells, strip.middle, step, least);
    const int third = next < 0 ? -1 : nearest_gutter(sure, strip.cells, next, step, least);
    if (third >= 0 && std::abs(third - 2 * next + strip.middle) <= slack) return true;
  }
  return false;
}

// Cells from a gutter to the far side of the text beside it, at most `most`. `stops` are gutters
// beyond doubt.
int text_beside(const cv::Mat& text, const cv::Mat& stops, int x, int y, int step, int widest_gap,
                int most) {
  int last = x;
  for (int at = x + step; std::abs(at - x) <= most && at >= 0 && at < text.cols; at += step) {
    if (text.at<std::uint8_t>(y, at)) last = at;
    if (std::abs(at - last) > widest_gap || (last != x && stops.at<std::uint8_t>(y, at))) break;
  }
  return std::abs(last - x);
}

// False where the text on one side is narrower than any column: a strip between two glyphs that
// stand below two others.
bool parts_columns(const Strip& strip, const cv::Mat& text, const cv::Mat& stops,
                   const CellGrid& grid, double em) {
  const int least = grid.span(kNarrowestText * em), gap = grid.span(1.2 * em);
  int wide = 0, narrow = 0;
  for (int y = strip.cells.y; y < strip.cells.y + strip.cells.height; y += 2) {
    const int left = text_beside(text, stops, strip.cells.x, y, -1, gap, least + gap);
    const int right = text_beside(text, stops, strip.cells.x, y, 1, gap, least + gap);
    if (left == 0 || right == 0) continue;
    ++(left >= least && right >= least ? wide : narrow);
  }
  return 3 * wide >= narrow;
}

// The strips that are gutters. One that parts too few lines to be sure of is believed where columns
// end elsewhere on the page (a rule or a tall strip stands above or below), or where the pitch of
// the columns beside it puts one.
std::vector<Strip> trust(const std::vector<Strip>& strips, const cv::Mat& text,
                         const std::vector<Box>& rules_down, const CellGrid& grid, double em) {
  std::vector<bool> is_column_edge(static_cast<std::size_t>(grid.columns), false);
  const auto mark = [&](const cv::Rect& cells) {
    const int slack = grid.span(0.3 * em);
    for (int x = std::max(0, cells.x - slack);
         x < std::min(grid.columns, cells.x + cells.width + slack); ++x)
      is_column_edge[static_cast<std::size_t>(x)] = true;
  };
  cv::Mat stops = grid.blank();
  for (const Box& rule : rules_down) {
    mark(grid.cells(rule));
    grid.fill(stops, rule, 255);
  }
  for (const Strip& strip : strips) {
    if (strip.parted_rows < grid.span(kTall * em)) continue;
    mark(strip.cells);
    stops(strip.cells).setTo(255);
  }
  stops &= ~text;
  std::vector<Strip> sure, doubtful, trusted;
  for (const Strip& strip : strips) {
    const bool alone = strip.parted_rows >= grid.span(kShortAlone * em);
    if (!stops.at<std::uint8_t>(strip.cells.y, strip.cells.x) &&
        !parts_columns(strip, text, stops, grid, em)) {
      continue;
    }
    const bool at_edge = is_column_edge[static_cast<std::size_t>(strip.cells.x)];
    (alone || at_edge ? sure : doubtful).push_back(strip);
  }
  trusted = sure;
  std::copy_if(doubtful.begin(), doubtful.end(), std::back_inserter(trusted),
               [&](const Strip& strip) { return keeps_pitch(strip, sure, grid, em); });
  return trusted;
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

  cv::Mat gutters = grid.blank();
  for (const Strip& strip :
       trust(strips, close_rect(ink, 1, grid.span(0.8 * em)), bounds.rules_down, grid, em)) {
    gutters(strip.cells).setTo(255);
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
