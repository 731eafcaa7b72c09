#include "stages/deduplicate/unite.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace jiaokan {
namespace {

// Sum over the pairs between two groups.
struct Between {
  double strength = 0;
  std::size_t pairs = 0;
};

// Groups of texts, each named by its first, with what lies between any two of them.
class Groups {
 public:
  Groups(std::uint32_t count, const std::vector<Resemblance>& pairs)
      : parents_(count), between_(count) {
    std::iota(parents_.begin(), parents_.end(), 0u);
    for (const Resemblance& pair : pairs) {
      for (const auto& [x, y] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
        Between& between = between_[x][y];
        between.strength += pair.strength;
        ++between.pairs;
      }
    }
  }

  std::uint32_t of(std::uint32_t at) {
    while (parents_[at] != at) at = parents_[at] = parents_[parents_[at]];
    return at;
  }

  double mean_strength(std::uint32_t x, std::uint32_t y) const {
    const Between& between = between_[x].at(y);
    return between.strength / static_cast<double>(between.pairs);
  }

  void join(std::uint32_t x, std::uint32_t y) {
    const std::uint32_t first = std::min(x, y), second = std::max(x, y);
    parents_[second] = first;
    between_[first].erase(second);
    for (const auto& [other, sum] : between_[second]) {
      between_[other].erase(second);
      if (other == first) continue;
      for (Between* between : {&between_[first][other], &between_[other][first]}) {
        between->strength += sum.strength;
        between->pairs += sum.pairs;
      }
    }
    between_[second].clear();
  }

 private:
  std::vector<std::uint32_t> parents_;
  std::vector<std::map<std::uint32_t, Between>> between_;  // by group
};

}  // namespace

std::vector<std::uint32_t> unite(std::uint32_t count, std::vector<Resemblance> pairs,
                                 double least_mean) {
  std::ranges::sort(pairs, {}, [](const Resemblance& pair) {
    return std::tuple(-pair.strength, pair.a, pair.b);
  });
  Groups groups(count, pairs);
  // A join may lift the mean between two other groups: repeat until nothing joins.
  for (bool joined = true; joined;) {
    joined = false;
    for (const Resemblance& pair : pairs) {
      if (!pair.are_copies) continue;
      const std::uint32_t x = groups.of(pair.a), y = groups.of(pair.b);
      if (x == y || groups.mean_strength(x, y) < least_mean) continue;
      groups.join(x, y);
      joined = true;
    }
  }
  std::vector<std::uint32_t> roots(count);
  for (std::uint32_t at = 0; at < count; ++at) roots[at] = groups.of(at);
  return roots;
}

}  // namespace jiaokan
