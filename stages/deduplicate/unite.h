// Copies of copies: pairs to groups, so that no weak pair joins two groups by itself.
#pragma once

#include <cstdint>
#include <vector>

namespace jiaokan {

// Two texts laid side by side.
struct Resemblance {
  std::uint32_t a = 0, b = 0;
  bool are_copies = false;  // by themselves
  // What speaks for it less what speaks against it, as a share of the shorter text: -1..1.
  double strength = 0;
};

// For each of `count` texts the first text of its group. Pairs of copies join, strongest first,
// where the mean strength of all pairs between the two groups (texts that share nothing are no
// pair) is at least `least_mean`: a chance resemblance does not join what many others keep apart.
std::vector<std::uint32_t> unite(std::uint32_t count, std::vector<Resemblance> pairs,
                                 double least_mean);

}  // namespace jiaokan
