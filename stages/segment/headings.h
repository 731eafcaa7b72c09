// Lines of large type put together into headlines.
#pragma once

#include <vector>

#include "stages/segment/layout.h"

namespace jiaokan {

// One block for each headline, with all its lines, kicker and subheading among them. `rules` run
// across and part what stands above and below them.
std::vector<Block> group_headlines(const std::vector<TypeLine>& large,
                                   const std::vector<Box>& rules);

// The block parted into kicker, headline and subheading by the size of the type, in this order.
std::vector<Block> part_headline(const Block& headline);

}  // namespace jiaokan
