// Text that no region has claimed: it stands in what was taken for a picture, or too far from all
// else.
#pragma once

#include <vector>

#include "stages/segment/ink.h"
#include "stages/segment/layout.h"

namespace jiaokan {

// Lines of pieces as large as glyphs, level and near each other, outside all `claimed` boxes; a
// block of role kOther for each group, from top to bottom. Textures of a picture make none.
std::vector<Block> find_unclaimed(const std::vector<Piece>& pieces, const std::vector<Box>& claimed,
                                  cv::Size page, double em);

}  // namespace jiaokan
