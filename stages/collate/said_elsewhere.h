// Set phrases: what an article says more than once.
#pragma once

#include <span>
#include <vector>

#include "stages/collate/align.h"

namespace jiaokan {

// Whether a text says again, outside these steps, at least half of what the row's glyphs in them
// say: `row` itself, or one that the columns hold.
bool is_said_elsewhere(const Profile& profile, const std::vector<Row>& rows, const Row& row,
                       std::span<const Step> steps);

}  // namespace jiaokan
