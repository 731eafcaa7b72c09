#include "stages/segment/photos.h"

#include <algorithm>
#include <utility>

#include <opencv2/imgproc.hpp>

#include "stages/segment/mat.h"
#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kSmallest = 4.2;   // ems: smaller is a glyph of a headline, or a sign
constexpr double kRectangle = 0.6;  // share of its box that a rectangular picture fills
constexpr double kCore = 0.85;      // share of its cells that lie in that rectangle
constexpr double kLarge = 1.2;      // ems: larger than glyphs of the body
// A piece is solid if it fills more of its box than any glyph; of those, pictures are larger than
// this many ems.
constexpr double kSolid = 0.8, kSmallestSolid = 2.5;

// Pieces whose boxes lie across those of others.
std::vector<Box> find_tangled(const std::vector<Piece>& pieces, double em) {
  std::vector<Box> large, tangled;
  for (const Piece& piece : pieces) {
    if (std::min(piece.box.width(), piece.box.height()) > kLarge * em) large.push_back(piece.box);
  }
  for (const Box& box : large) {
    const auto crossing = std::count_if(large.begin(), large.end(), [&](const Box& other) {
      return intersect(box, other).area() * 10 > 3 * std::min(box.area(), other.area());
    });
    if (crossing > 2) tangled.push_back(box);  // itself is one
  }
  return tangled;
}

// The cells that the ink of one large piece lies in: a figure cut out along its outline leaves the
// corners of its box to the text.
void fill_piece(cv::Mat& cells, const cv::Mat& ink, const Piece& piece, const CellGrid& grid) {
  const TracedInk traced = trace_ink(mask_of(ink(to_rect(piece.box))));
  const auto own = std::ranges::max_element(traced.pieces, {}, &Piece::area);
  const auto cell = [&](int px, int last) {
    return std::min(last, static_cast<int>(px / grid.side_px));
  };
  for (const InkRun& run : traced.runs) {
    if (run.piece != own - traced.pieces.begin()) continue;
    const int left = cell(piece.box.left + run.left, grid.columns - 1);
    const int right = cell(piece.box.left + run.right - 1, grid.columns - 1);
    auto* row = cells.ptr<std::uint8_t>(cell(piece.box.top + run.row, grid.rows - 1));
    std::fill(row + left, row + right + 1, std::uint8_t{255});
  }
}

// First to last of the lines of cells, from `from` to `to`, of which at least half lie in the mask.
template <class Line>
std::pair<int, int> half_filled(int from, int to, int length, const Line& line) {
  while (from + 1 < to && cv::countNonZero(line(from)) * 2 < length) ++from;
  while (to - 1 > from && cv::countNonZero(line(to - 1)) * 2 < length) --to;
  return {from, to};
}

// The rectangle without rows and columns at its edges that are mostly empty.
cv::Rect find_core(const cv::Mat& mask, const cv::Rect& whole) {
  const auto [top, bottom] = half_filled(whole.y, whole.y + whole.height, whole.width, [&](int y) {
    return mask(cv::Rect(whole.x, y, whole.width, 1));
  });
  const auto [left, right] = half_filled(
      whole.x, whole.x + whole.width, bottom - top,
      [&, top = top, bottom = bottom](int x) { return mask(cv::Rect(x, top, 1, bottom - top)); });
  return {left, top, right - left, bottom - top};
}

}  // namespace

Pictures find_pictures(const cv::Mat& ink, const std::vector<Piece>& pieces, const CellGrid& grid,
                       double em, double smallest) {
  Pictures pictures{{}, grid.blank(), {}};
  cv::Mat seeds = grid.blank();
  for (const Box& box : find_tangled(pieces, em)) grid.fill(seeds, box, 255);
  for (const Piece& piece : pieces) {
    const int side = std::min(piece.box.width(), piece.box.height());
    const bool is_solid = piece.area > kSolid * static_cast<double>(piece.box.area());
    if (side > smallest * em) fill_piece(seeds, ink, piece, grid);
    if (is_solid && side > kSmallestSolid * em) grid.fill(pictures.mask, piece.box, 255);
  }
  // Strokes of a drawing lie wider apart than those of a glyph.
  seeds = close_rect(seeds, grid.span(1.1 * em), grid.span(1.1 * em));
  for (const Piece& blob : find_pieces(seeds)) {
    const cv::Rect cells = to_rect(blob.box);
    if (std::min(cells.width, cells.height) < grid.span(kSmallest * em)) continue;
    cv::Mat(seeds(cells)).copyTo(pictures.mask(cells));
  }
  // Shreds along the edge hang over it.
  cv::Mat grown = pictures.mask.clone();
  for (const Piece& piece : pieces) {
    const cv::Rect cells = grid.cells(piece.box);
    const double inside = cv::countNonZero(pictures.mask(cells));
    if (inside > 0.3 * cells.area()) grid.fill(grown, piece.box, 255);
  }
  pictures.mask = close_rect(grown, grid.span(0.4 * em), grid.span(0.4 * em));
  for (const Piece& blob : find_pieces(pictures.mask)) {
    // Most pictures are rectangles, with light parts that no ink marks. A rule or a caption's glyph
    // that touches one reaches beyond it and is no part of it.
    const cv::Rect whole = to_rect(blob.box), core = find_core(pictures.mask, whole);
    const int inside = cv::countNonZero(pictures.mask(core));
    const bool is_rectangle = inside > kRectangle * core.area() && inside > kCore * blob.area;
    if (is_rectangle) {
      pictures.mask(whole).setTo(0);
      pictures.mask(core).setTo(255);
    }
    pictures.boxes.push_back(grid.pixels(is_rectangle ? core : whole));
  }
  for (const Piece& piece : pieces) {
    const cv::Rect cells = grid.cells(piece.box);
    if (cv::countNonZero(pictures.mask(cells)) * 2 <= cells.area()) pictures.rest.push_back(piece);
  }
  return pictures;
}

}  // namespace jiaokan
