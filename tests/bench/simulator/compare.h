// Scores.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tests/bench/simulator/vote.h"

namespace jiaokan {

// Insertions, deletions and substitutions that lead from one text to the other.
std::size_t edit_distance(std::u32string_view x, std::u32string_view y);

// Agreement of two ways of grouping the same things, 1 when they are the same, 0 for chance.
// Items with one label are one group.
double adjusted_rand(std::span<const std::size_t> x, std::span<const std::size_t> y);

// Half-open range of the truth's characters.
struct TruthRange {
  std::size_t begin = 0, end = 0;
  bool operator==(const TruthRange&) const = default;
};

// Passages of the truth, 8 characters or more, that the copies have between them and the text
// lacks, and those that it has twice.
struct PassageFaults {
  std::vector<TruthRange> lost, doubled;
};
PassageFaults find_passage_faults(const std::vector<Voted>& text,
                                  const std::vector<GarbledCopy>& copies, std::size_t truth_length);

// Characters of the truth that no copy has right: an error that no choice among copies avoids.
std::size_t count_unreadable(std::u32string_view truth, const std::vector<GarbledCopy>& copies);

}  // namespace jiaokan
