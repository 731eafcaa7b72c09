// Body text parted into blocks: the part of one column between two headlines, rules or pictures.
#pragma once

#include <vector>

#include "stages/segment/cells.h"
#include "stages/segment/gutters.h"

namespace jiaokan {

// The pieces of one block.
struct PieceGroup {
  Box box;  // of the block
  std::vector<Piece> pieces;
};

// Every piece of `body` is in exactly one group.
std::vector<PieceGroup> find_columns(const std::vector<Piece>& body, const Bounds& bounds,
                                     const CellGrid& grid, double em);

}  // namespace jiaokan
