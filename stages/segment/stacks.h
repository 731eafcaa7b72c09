// Blocks of one column that only a paragraph's end has parted, put together again.
#pragma once

#include <vector>

#include "stages/segment/layout.h"

namespace jiaokan {

// Body blocks right below each other, with the same edges, become one. Its lines and the columns'
// edges are then those of the whole column.
std::vector<Block> join_stacked(std::vector<Block> blocks, const std::vector<Box>& rules,
                                double em);

}  // namespace jiaokan
