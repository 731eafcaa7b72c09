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

// Rows that have most in common first, then one after the other against the columns so far; then
// each row is taken out and aligned anew to the others until nothing changes (at most three
// rounds), since the first rows were aligned without the evidence of the later ones.
Fusion fuse(const std::vector<Row>& rows);

}  // namespace jiaokan
