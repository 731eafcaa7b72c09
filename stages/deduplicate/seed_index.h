// Which texts share rare groups of three characters, and where.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "stages/deduplicate/matching_text.h"

namespace jiaokan {

// The same three characters at `a` in one text and at `b` in the other.
struct Seed {
  std::uint32_t a = 0, b = 0;
  auto operator<=>(const Seed&) const = default;
};

inline constexpr std::uint32_t kSeedLength = 3;
// Fewer shared seeds than this are chance.
inline constexpr std::size_t kLeastSeeds = 3;

// Calls `visit(a, b, seeds)` for every two texts a > b that share at least kLeastSeeds seeds.
// A group of characters that stands in more than a cap of texts is no seed: it is a phrase of the
// time. The cap grows with the logarithm of the corpus, since a rare phrase meets itself more
// often in a large one.
void visit_pairs(
    const std::vector<MatchingText>& texts,
    const std::function<void(std::uint32_t, std::uint32_t, std::span<const Seed>)>& visit);

}  // namespace jiaokan
