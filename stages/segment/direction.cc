#include "stages/segment/direction.h"

#include <algorithm>

#include "stages/segment/cells.h"

namespace jiaokan {

Direction find_direction(const std::vector<Piece>& pieces, cv::Size page, double em) {
  const CellGrid grid(page, em);
  cv::Mat text = grid.blank();
  for (const Piece& piece : pieces) {
    const int side = std::max(piece.box.width(), piece.box.height());
    if (side > 0.2 * em && side < 1.6 * em) grid.fill(text, piece.box, 255);
  }
  // White inside blocks of text only: what closing by an em in both ways fills.
  const cv::Mat white = close_rect(text, grid.span(em), grid.span(em)) & ~text;
  const int length = grid.span(4 * em), thickness = grid.span(0.2 * em);
  const int across = cv::countNonZero(open_rect(white, length, thickness));
  const int down = cv::countNonZero(open_rect(white, thickness, length));
  return down > across ? Direction::kVertical : Direction::kHorizontal;
}

}  // namespace jiaokan
