// All rows aligned to one another.
#pragma once

#include <array>
#include <vector>

#include "stages/collate/profile.h"

namespace jiaokan {

// Columns of all rows, block by block.
struct Fusion {
  Profile columns;
  std::array<std::size_t, 4> block_begins{};  // as in Row
};

// Two rows, then always the one that has most in common with those so far, aligned to their
// columns; then each row is taken out and aligned anew to the others until nothing changes (at most
// ten rounds). Each of the likeliest pairs may begin, and the outcome that brings most equal glyphs
// together at the fewest losses stands: two rows that lost different passages don't tell in which
// order these come, or may meet in a phrase that the article has twice, where a third row shows it.
// REQUIRES: rows are not empty.
Fusion fuse(const std::vector<Row>& rows);

// The columns with the row taken out and aligned anew to the others.
Fusion align_anew(const Fusion& fusion, const std::vector<Row>& rows, std::size_t row);

}  // namespace jiaokan
