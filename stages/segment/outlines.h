// Line work in one piece: ornamental frames, borders around a page, tables.
#pragma once

#include <vector>

#include "stages/segment/ink.h"

namespace jiaokan {

struct Outlines {
  std::vector<Box> frames;         // those whose ink runs along their own edges
  std::vector<bool> is_line_work;  // of each piece, in the order given
};

// Line work is large and mostly hollow.
Outlines find_outlines(const TracedInk& traced, double em);

}  // namespace jiaokan
