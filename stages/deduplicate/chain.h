// The longest run of seeds that stand in the same order in both texts.
#pragma once

#include <span>
#include <vector>

#include "stages/deduplicate/seed_index.h"

namespace jiaokan {

// Strictly ascending in both texts. O(s log s) for s seeds (a Fenwick tree of maxima). What lies
// between two seeds costs nothing: whole passages may be lost.
std::vector<Seed> longest_chain(std::span<const Seed> seeds);

}  // namespace jiaokan
