// Lines of type larger than the body's.
#pragma once

#include <vector>

#include "stages/segment/ink.h"
#include "stages/segment/layout.h"

namespace jiaokan {

struct LargeType {
  std::vector<TypeLine> lines;  // from the largest to the smallest
  std::vector<Piece> rest;      // the pieces that belong to none of them, in the order given
};

// `walls` are ruled lines that no line of type crosses (those that run down).
LargeType find_large_type(const std::vector<Piece>& pieces, const std::vector<Box>& walls,
                          double em);

}  // namespace jiaokan
