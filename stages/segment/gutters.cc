#include "stages/segment/gutters.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iterator>

#include <opencv2/imgproc.hpp>

#include "stages/segment/column_pitch.h"
#include "stages/segment/strips.h"

namespace jiaokan {
namespace {

// Ems.
constexpr double kPunctuation = 0.45;
constexpr double kNarrowestText = 3, kGap = 1.2;
constexpr double kShortAlone = 3.2;  // a shorter strip must stand where other gutters do

// Dots and commas hang into gutters, and specks and broken strokes lie there; so nothing small
// bounds one.
bool is_small(const Box& box, double em) {
  return std::max(box.width(), box.height()) <= kPunctuation * em;
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
  const int least = grid.span(kNarrowestText * em), gap = grid.span(kGap * em);
  int wide = 0, narrow = 0;
  for (int y = strip.cells.y; y < strip.cells.y + strip.cells.height; y += 2) {
    const int left = text_beside(text, stops, strip.cells.x, y, -1, gap, least + gap);
    const int right = text_beside(text, stops, strip.cells.x, y, 1, gap, least + gap);
    if (left == 0 || right == 0) continue;
    ++(left >= least && right >= least ? wide : narrow);
  }
  return 3 * wide >= narrow;
}

// The strips without those that are gaps between glyphs, one below the other on their grid: nearer
// than any column is wide stands a much wider strip, or one like it on either side.
std::vector<Strip> without_glyph_gaps(const std::vector<Strip>& strips, const CellGrid& grid,
                                      double em) {
  const int apart = grid.span(kNarrowestGutter * em), near = grid.span(kNarrowestText * em);
  const int column = grid.span(kNarrowestColumn * em);
  const auto is_gap = [&](const Strip& strip) {
    bool on_left = false, on_right = false, outdone = false;
    for (const Strip& other : strips) {
      const int off = other.middle - strip.middle;
      if (std::abs(off) <= apart || other.parted_rows < grid.span(kTwoLines * em) ||
          !stand_side_by_side(other.cells, strip.cells)) {
        continue;
      }
      outdone |= other.tall && std::abs(off) < column && other.width >= 2 * strip.width;
      if (std::abs(off) >= near) continue;
      outdone |= 2 * other.width > 3 * strip.width;
      (off < 0 ? on_left : on_right) |= 3 * other.width > 2 * strip.width;
    }
    return outdone || (on_left && on_right);
  };
  std::vector<Strip> kept;
  std::copy_if(strips.begin(), strips.end(), std::back_inserter(kept), std::not_fn(is_gap));
  return kept;
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
    if (!strip.tall) continue;
    mark(strip.cells);
    stops(strip.cells).setTo(255);
  }
  stops &= ~text;
  cv::Mat lines;  // a glyph's lower strokes stand for its upper ones
  cv::dilate(text, lines, cv::Mat::ones(1 + 2 * grid.span(0.2 * em), 1, CV_8U));
  std::vector<Strip> sure, doubtful;
  for (const Strip& strip : strips) {
    const bool alone = strip.parted_rows >= grid.span(kShortAlone * em);
    if (!parts_columns(strip, lines, stops, grid, em)) continue;
    const bool at_edge = is_column_edge[static_cast<std::size_t>(strip.cells.x)];
    (alone || at_edge ? sure : doubtful).push_back(strip);
  }
  std::vector<Strip> all = sure;
  all.insert(all.end(), doubtful.begin(), doubtful.end());
  std::erase_if(doubtful, [&](const Strip& strip) {
    if (!stands_evenly(strip, all, text, grid, em)) return false;
    sure.push_back(strip);
    return true;
  });
  for (;;) {  // one that keeps the pitch vouches for the next
    const auto kept = std::partition(doubtful.begin(), doubtful.end(), [&](const Strip& strip) {
      return !keeps_pitch(strip, sure, text, grid, em);
    });
    if (kept == doubtful.end()) return sure;
    sure.insert(sure.end(), kept, doubtful.end());
    doubtful.erase(kept, doubtful.end());
  }
}

PrintedCells print_cells(const std::vector<Piece>& body, const Bounds& bounds, const CellGrid& grid,
                         double em) {
  PrintedCells printed{.ink = grid.blank(), .text = grid.blank(), .bound = grid.blank()};
  for (const Piece& piece : body) {
    grid.fill(printed.ink, piece.box, 255);
    if (!is_small(piece.box, em)) grid.fill(printed.text, piece.box, 255);
  }
  for (const Box& box : bounds.rules_across) grid.fill(printed.bound, box, 255);
  printed.bound |= bounds.pictures;
  for (const TypeLine& line : bounds.large) grid.fill(printed.bound, line.box, 255);
  printed.lines = close_rect(printed.ink, 1, grid.span(0.8 * em));
  cv::integral(printed.text, printed.text_sums, CV_32S);
  return printed;
}

}  // namespace

cv::Mat find_gutters(const std::vector<Piece>& body, const Bounds& bounds, const CellGrid& grid,
                     double em) {
  const PrintedCells printed = print_cells(body, bounds, grid, em);
  const std::vector<Strip> trusted =
      trust(without_glyph_gaps(find_strips(printed, grid, em), grid, em), printed.lines,
            bounds.rules_down, grid, em);
  cv::Mat passed = grid.blank(), ways = grid.blank();
  for (const Strip& strip : trusted) passed(strip.cells).setTo(255);
  // What passed by itself beside cells that did not is too narrow.
  const cv::Mat wide =
      open_rect(passed, grid.span(kNarrowestGutter * em), grid.span(kShortestGutter * em));
  cv::Mat gutters = wide.clone();
  for (const Strip& strip : trusted) {
    if (cv::countNonZero(wide(strip.cells)) == 0) continue;
    gutters(strip.cells).setTo(255);
    if (!strip.tall) continue;
    for (const int step : {-1, 1}) {
      ways(way_through_blots(strip, step, printed, grid, em)).setTo(255);
    }
  }
  for (const Box& rule : bounds.rules_down) {
    const int aside = static_cast<int>(0.15 * em);
    grid.fill(gutters, {rule.left - aside, rule.top, rule.right + aside, rule.bottom}, 255);
  }
  return (gutters & ~printed.text) | ways;
}

}  // namespace jiaokan
