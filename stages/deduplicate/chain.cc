#include "stages/deduplicate/chain.h"

#include <algorithm>

namespace jiaokan {
namespace {

constexpr std::int32_t kNone = -1;

// The best chain that ends before a rank: length and last seed.
struct Best {
  std::int32_t length = 0, seed = kNone;
};

class PrefixMaximum {
 public:
  explicit PrefixMaximum(std::size_t size) : nodes_(size + 1) {}

  Best before(std::size_t rank) const {
    Best best;
    for (std::size_t at = rank; at > 0; at &= at - 1) {
      if (nodes_[at].length > best.length) best = nodes_[at];
    }
    return best;
  }

  void raise(std::size_t rank, Best best) {
    for (std::size_t at = rank + 1; at < nodes_.size(); at += at & (~at + 1)) {
      if (best.length > nodes_[at].length) nodes_[at] = best;
    }
  }

 private:
  std::vector<Best> nodes_;
};

}  // namespace

std::vector<Seed> longest_chain(std::span<const Seed> given) {
  std::vector<Seed> seeds(given.begin(), given.end());
  // Among seeds at one place of the first text the later ones of the second come first, so that
  // no chain holds two of them.
  std::sort(seeds.begin(), seeds.end(),
            [](const Seed& x, const Seed& y) { return x.a != y.a ? x.a < y.a : x.b > y.b; });
  std::vector<std::uint32_t> ranks;
  for (const Seed& seed : seeds) ranks.push_back(seed.b);
  std::sort(ranks.begin(), ranks.end());
  ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());

  PrefixMaximum maxima(ranks.size());
  std::vector<std::int32_t> previous(seeds.size(), kNone);
  Best longest;
  for (std::size_t at = 0; at < seeds.size(); ++at) {
    const auto found = std::lower_bound(ranks.begin(), ranks.end(), seeds[at].b);
    const std::size_t rank = static_cast<std::size_t>(found - ranks.begin());
    const Best before = maxima.before(rank);
    previous[at] = before.seed;
    const Best here{before.length + 1, static_cast<std::int32_t>(at)};
    maxima.raise(rank, here);
    if (here.length > longest.length) longest = here;
  }
  std::vector<Seed> chain;
  for (std::int32_t at = longest.seed; at != kNone; at = previous[static_cast<std::size_t>(at)]) {
    chain.push_back(seeds[static_cast<std::size_t>(at)]);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace jiaokan
