#include "stages/segment/outlines.h"

#include <algorithm>

namespace jiaokan {
namespace {

constexpr double kWidest = 6, kLowest = 3, kBorder = 20;  // ems: smaller line work may be a glyph
constexpr double kHollow = 0.16;     // share of its box that line work blackens, at most
constexpr double kAlongEdges = 0.8;  // share of a frame's ink that runs along its box

// Line work, or a drawing: large and mostly hollow.
bool is_hollow(const Piece& piece, double em) {
  const int longer = std::max(piece.box.width(), piece.box.height());
  const int shorter = std::min(piece.box.width(), piece.box.height());
  return longer > kWidest * em && shorter > kLowest * em &&
         piece.area < kHollow * static_cast<double>(piece.box.area());
}

// How much of a piece's ink lies farther than `rim` from the edges of its box.
int ink_inside(const std::vector<InkRun>& runs, int piece, const Box& box, int rim) {
  const Box core{box.left + rim, box.top + rim, box.right - rim, box.bottom - rim};
  int inside = 0;
  for (const InkRun& run : runs) {
    if (run.piece != piece || run.row < core.top || run.row >= core.bottom) continue;
    inside += std::max(0, std::min(run.right, core.right) - std::max(run.left, core.left));
  }
  return inside;
}

}  // namespace

Outlines find_outlines(const TracedInk& traced, double em) {
  Outlines outlines{{}, std::vector<bool>(traced.pieces.size(), false)};
  const int rim = static_cast<int>(1.2 * em);
  for (std::size_t i = 0; i < traced.pieces.size(); ++i) {
    const Piece& piece = traced.pieces[i];
    if (!is_hollow(piece, em)) continue;
    const int inner = ink_inside(traced.runs, static_cast<int>(i), piece.box, rim);
    const bool is_frame = inner < (1 - kAlongEdges) * piece.area;
    // A stroke of a drawing is hollow too, and stays.
    const bool is_border = std::min(piece.box.width(), piece.box.height()) > kBorder * em;
    outlines.is_line_work[i] = is_frame || is_border;
    if (is_frame) outlines.frames.push_back(piece.box);
  }
  return outlines;
}

}  // namespace jiaokan
