// Blocks as the regions of a page.
#pragma once

#include <vector>

#include "stages/segment/layout.h"

namespace jiaokan {

// `direction` is that of the page's lines; a line that runs down in `block` has the other one. The
// boxes stay as they are.
Region to_region(const Block& block, Direction direction, double em);

}  // namespace jiaokan
