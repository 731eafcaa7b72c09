// Passages that stand in many texts which have nothing else in common: a masthead, an agency's
// opening words, a standing phrase.
#pragma once

#include <span>
#include <vector>

#include "stages/deduplicate/overlap.h"

namespace jiaokan {

// Half-open range of a text's characters.
struct Range {
  std::uint32_t begin = 0, end = 0;
};

// For each text its boilerplate: ascending, disjoint. A passage is boilerplate when it stands, with
// much the same ends, in at least three other texts (or groups of texts) that share nothing else
// with this text or with one another, though each has other text.
std::vector<std::vector<Range>> find_boilerplate(const std::vector<MatchingText>& texts,
                                                 std::span<const Overlap> overlaps);

}  // namespace jiaokan
