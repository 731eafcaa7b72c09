// Photographs, drawings, halftone: ink that is no print.
#pragma once

#include <vector>

#include "stages/segment/cells.h"
#include "stages/segment/ink.h"

namespace jiaokan {

struct Pictures {
  std::vector<Box> boxes;   // from top to bottom
  cv::Mat mask;             // their cells: a picture cut out along its outline leaves room for text
  std::vector<Piece> rest;  // the pieces outside, in the order given
};

// Pieces that lie across each other, as hatching and halftone do and glyphs never, large solid
// ones, and pieces of at least `smallest` ems both ways. REQUIRES: rules and frames are gone from
// the ink, and the pieces are pieces of it.
Pictures find_pictures(const cv::Mat& ink, const std::vector<Piece>& pieces, const CellGrid& grid,
                       double em, double smallest);

}  // namespace jiaokan
