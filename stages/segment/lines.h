// The lines of one block.
#pragma once

#include <vector>

#include "stages/segment/columns.h"
#include "stages/segment/layout.h"

namespace jiaokan {

// From top to bottom. Every piece of the group is in one line, but for specks that lie between
// lines or far beyond their ends; a group of specks may give none.
std::vector<TypeLine> find_lines(const PieceGroup& group, double em);

}  // namespace jiaokan
