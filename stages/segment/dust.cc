#include "stages/segment/dust.h"

#include <algorithm>

#include "stages/segment/cells.h"
#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kStroke = 0.42, kSmall = 0.3;  // ems
// Ems. The second mark at the end of a line, as in ”。, stands farther off, but level with it.
constexpr double kReach = 0.9, kAfter = 1.9;

}  // namespace

std::vector<Piece> without_dust(const std::vector<Piece>& pieces, cv::Size page, double em) {
  const CellGrid grid(page, em);
  cv::Mat near_print = grid.blank();
  const auto side = [](const Piece& piece) {
    return std::max(piece.box.width(), piece.box.height());
  };
  const int reach = static_cast<int>(kReach * em);
  for (const Piece& piece : pieces) {
    if (side(piece) < kStroke * em) continue;
    const Box& box = piece.box;
    const int after = box.right + static_cast<int>(kAfter * em);
    for (const Box& near : {grow(box, reach, reach), Box{box.left, box.top, after, box.bottom}}) {
      grid.fill(near_print, intersect(near, {0, 0, page.width, page.height}), 255);
    }
  }
  std::vector<Piece> kept;
  std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(kept), [&](const Piece& piece) {
    if (side(piece) >= kSmall * em) return true;
    const cv::Rect cells = grid.cells(piece.box);
    return cv::countNonZero(near_print(cells)) > 0;
  });
  return kept;
}

}  // namespace jiaokan
