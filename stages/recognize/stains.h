// Ink that is no text: stains, folds, torn edges, the weave of the paper.
#pragma once

#include "pipeline/document/page.h"

namespace jiaokan {

// Takes regions out in which hardly a glyph was read with confidence and that are too small, or
// whose lines are too short, to be faded text. A warning tells the place and what was read there.
// On a page without plain text nothing can be told apart, and all stays.
void set_stains_aside(ReadPage& page);

}  // namespace jiaokan
