// Meetings by chance between passages that each of two texts lost.
#pragma once

#include <vector>

#include "stages/collate/waters.h"

namespace jiaokan {

// The steps with the islands of each strait settled: where two texts have passages of their own,
// what they share there is met, or parted, as the cuts on its shores make likely. Passages
// of 8 glyphs or more side by side that have nothing in common stand one after the other.
std::vector<Step> settle_islands(const std::vector<Step>& steps, const Waters& waters);

}  // namespace jiaokan
