// Copies of copies: pairs to groups, so that no weak pair joins two groups by itself.
#pragma once

#include <cstdint>
#include <vector>

namespace jiaokan {

// Two texts that were verified to be copies. `cover` is the share of the shorter, 0..1.
struct Copies {
  std::uint32_t a = 0, b = 0;
  double cover = 0;
};

// For each of `count` texts the first text of its group. Two groups of several texts become one
// only by two pairs between them or by one that covers at least `sure_cover` of the shorter.
std::vector<std::uint32_t> unite(std::uint32_t count, std::vector<Copies> pairs, double sure_cover);

}  // namespace jiaokan
