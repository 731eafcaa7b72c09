// The order in which blocks are read.
#pragma once

#include <vector>

#include "stages/segment/layout.h"

namespace jiaokan {

// Stories one after the other, renumbered in that order; inside a story kicker, headline and
// subheading, the columns from left to right, then pictures and captions.
std::vector<Block> order_blocks(std::vector<Block> blocks);

}  // namespace jiaokan
