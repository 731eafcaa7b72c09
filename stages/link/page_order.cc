#include "stages/link/page_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace jiaokan {

LabelRank rank(const PageLabel& label) {
  LabelRank rank;
  for (const char c : label.key()) {
    if (c < '0' || c > '9') {
      rank.letters += c;
    } else if (rank.number < 100000000) {
      rank.number = std::max(rank.number, 0L) * 10 + (c - '0');
    }
  }
  return rank;
}

std::vector<std::size_t> in_page_order(std::span<const Fragment> fragments) {
  using Key = std::tuple<IssueId, LabelRank, FragmentId>;
  std::vector<Key> keys;
  for (const Fragment& fragment : fragments) {
    keys.emplace_back(fragment.name.issue, rank(fragment.name.label), fragment.id);
  }
  std::vector<std::size_t> order(fragments.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return keys[i]; });
  return order;
}

}  // namespace jiaokan
