// The distance from glyph to glyph: newspaper type stands on a grid.
#pragma once

#include <vector>

#include "stages/segment/layout.h"

namespace jiaokan {

// Pixels from glyph to glyph along the lines of one block, told by all of them together; 0 when
// they are too few glyphs to tell. `size` is the height of the type.
double estimate_pitch(const std::vector<TypeLine>& lines, double size);

}  // namespace jiaokan
