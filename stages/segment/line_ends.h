// Dirt beyond the ends of a line of type.
#pragma once

#include "stages/segment/layout.h"

namespace jiaokan {

// Takes dirt off a line's ends where it is farther from the line's glyphs than any mark.
void trim_ends(TypeLine& line, double em);

}  // namespace jiaokan
