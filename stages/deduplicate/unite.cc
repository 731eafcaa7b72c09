#include "stages/deduplicate/unite.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace jiaokan {
namespace {

class Forest {
 public:
  explicit Forest(std::uint32_t count) : parents_(count), sizes_(count, 1) {
    std::iota(parents_.begin(), parents_.end(), 0u);
  }
  // The first member of the group.
  std::uint32_t root(std::uint32_t at) {
    while (parents_[at] != at) at = parents_[at] = parents_[parents_[at]];
    return at;
  }
  std::uint32_t size(std::uint32_t root) const { return sizes_[root]; }
  void join(std::uint32_t x, std::uint32_t y) {
    const std::uint32_t first = std::min(x, y), second = std::max(x, y);
    parents_[second] = first;
    sizes_[first] += sizes_[second];
  }

 private:
  std::vector<std::uint32_t> parents_, sizes_;
};

}  // namespace

std::vector<std::uint32_t> unite(std::uint32_t count, std::vector<Copies> pairs,
                                 double sure_cover) {
  std::sort(pairs.begin(), pairs.end(), [](const Copies& x, const Copies& y) {
    return std::tuple(-x.cover, x.a, x.b) < std::tuple(-y.cover, y.a, y.b);
  });
  Forest forest(count);
  std::vector<Copies> waiting;
  const auto is_single = [&](const Copies& pair) {
    return forest.size(forest.root(pair.a)) == 1 || forest.size(forest.root(pair.b)) == 1;
  };
  for (const Copies& pair : pairs) {
    const std::uint32_t x = forest.root(pair.a), y = forest.root(pair.b);
    if (x == y) continue;
    if (pair.cover >= sure_cover || is_single(pair)) {
      forest.join(x, y);
    } else {
      waiting.push_back(pair);
    }
  }
  // Two weak pairs between the same groups support each other; each join may bring others to two.
  for (bool joined = true; joined;) {
    joined = false;
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const Copies& pair : waiting) {
      const std::uint32_t x = forest.root(pair.a), y = forest.root(pair.b);
      if (x == y || seen.insert(std::minmax(x, y)).second) continue;
      forest.join(x, y);
      joined = true;
      break;
    }
  }
  std::vector<std::uint32_t> roots(count);
  for (std::uint32_t at = 0; at < count; ++at) roots[at] = forest.root(at);
  return roots;
}

}  // namespace jiaokan
