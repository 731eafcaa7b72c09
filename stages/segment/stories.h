// Which blocks make up one story.
#pragma once

#include <vector>

#include "stages/segment/layout.h"

namespace jiaokan {

// The blocks with `frame` and `story` set; stories are numbered from 0 in no particular order.
// Headlines are whole groups (see group_headlines). `rules` run across.
std::vector<Block> find_stories(std::vector<Block> blocks, const std::vector<Box>& frames,
                                const std::vector<Box>& rules, double em);

}  // namespace jiaokan
