// A row of columns parted among the headlines above it.
#pragma once

#include <vector>

#include "pipeline/document/geometry.h"

namespace jiaokan {

// For each column the index of its headline. Neighbours share headlines in their order, each
// headline gets at least one column, and headlines stand over the middle (or, set flush, over the
// left edge) of their columns as well as can be. REQUIRES: both from left to right, at least one
// headline, no fewer columns than headlines; with fewer, the nearest headline is taken.
std::vector<std::size_t> part_row(const std::vector<Box>& columns,
                                  const std::vector<Box>& headlines);

}  // namespace jiaokan
