// Captions parted from the text below them.
#pragma once

#include <vector>

#include "stages/segment/layout.h"

namespace jiaokan {

// Blocks that begin right below a picture are parted into caption and body where the type or the
// spacing changes. `photos` are boxes of pictures.
std::vector<Block> part_captions(const std::vector<Block>& blocks, const std::vector<Box>& photos,
                                 double em);

}  // namespace jiaokan
