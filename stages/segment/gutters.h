// The white strips between columns.
#pragma once

#include <vector>

#include "stages/segment/cells.h"
#include "stages/segment/layout.h"

namespace jiaokan {

// What bounds the body text.
struct Bounds {
  std::vector<Box> rules_across, rules_down;
  cv::Mat pictures;  // their cells
  std::vector<TypeLine> large;
};

// Cells of the grid that lie in a gutter. A gutter is white but for hanging punctuation, at least
// 0.4 em wide; it reaches from one bound of the text to another (a headline, a rule, white), or it
// is so tall that chance cannot have made it.
cv::Mat find_gutters(const std::vector<Piece>& body, const Bounds& bounds, const CellGrid& grid,
                     double em);

}  // namespace jiaokan
