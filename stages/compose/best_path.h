// The best order of a few things of which each pair is worth something.
#pragma once

#include <cstddef>
#include <vector>

namespace jiaokan {

// What a place is worth: first of all, last of all, and behind[x][y] for y right behind x.
struct PathWorth {
  std::vector<double> first, last;
  std::vector<std::vector<double>> behind;
};

struct Path {
  double worth = 0;
  std::vector<std::size_t> nodes;
};

// The path through all nodes that is worth most: dynamic programming over the sets of nodes that
// stand already (Held and Karp), O(2^n n²). REQUIRES: 1 to 16 nodes.
Path best_path(const PathWorth& worth);

}  // namespace jiaokan
