// The passages that two texts have in common, verified character by character.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "stages/deduplicate/seed_index.h"

namespace jiaokan {

// A passage of two texts: half-open ranges, and the characters at which they agree, in order.
struct SharedPassage {
  std::uint32_t a_begin = 0, a_end = 0, b_begin = 0, b_end = 0;
  std::uint32_t matches = 0;
};

// Two texts side by side.
struct Overlap {
  std::uint32_t a = 0, b = 0;           // the texts; a > b
  std::vector<SharedPassage> passages;  // ascending, disjoint
  // Whether the passages tell the same but for their figures: two weather reports.
  bool figures_differ = false;
};

// Extends each seed of the chain to both sides as far as the texts agree under noise (up to about
// half of the characters wrong, one or two dropped or doubled). Passages with fewer than 6 equal
// characters are chance and left out.
Overlap verify(const MatchingText& a, const MatchingText& b, std::span<const Seed> chain);

// Characters of text `a` (or `b`) inside the passages.
std::uint32_t covered_a(const Overlap& overlap);
std::uint32_t covered_b(const Overlap& overlap);

// Where both texts have something between and around the passages, and something else. Copies lose
// text on one side; two reports of one form (a session like the one before) part again and again.
struct Parting {
  std::uint32_t characters = 0;  // of the shorter side of each such place
  std::uint32_t places = 0;
};
Parting parted(const Overlap& overlap, std::size_t a_length, std::size_t b_length);

// Share of the characters inside the passages at which the texts agree, 0..1.
double legibility(const Overlap& overlap);

}  // namespace jiaokan
