#include "stages/link/link.h"

#include <numeric>

#include "stages/link/build_article.h"
#include "stages/link/find_continuations.h"
#include "stages/link/page_order.h"

namespace jiaokan {
namespace {

// Groups in the fragments' new order.
std::vector<std::size_t> groups_of(std::span<const Group> groups,
                                   const std::vector<std::size_t>& order) {
  std::vector<std::size_t> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<std::size_t> group_of(order.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const std::size_t fragment : groups[g].fragments) group_of[place[fragment]] = g;
  }
  return group_of;
}

// Fragments that a chain or a group ties together, each set ascending, by its first fragment.
std::vector<std::vector<std::size_t>> tie(const std::vector<std::optional<Next>>& next,
                                          const std::vector<std::size_t>& group_of,
                                          std::size_t group_count) {
  std::vector<std::size_t> root(next.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  // The smaller index stays the root, so a set's root is its first fragment.
  const auto unite = [&](std::size_t a, std::size_t b) {
    a = find(a), b = find(b);
    root[std::max(a, b)] = std::min(a, b);
  };
  std::vector<std::optional<std::size_t>> first_of(group_count);
  for (std::size_t i = 0; i < next.size(); ++i) {
    if (next[i]) unite(i, next[i]->fragment);
    if (auto& first = first_of[group_of[i]])
      unite(i, *first);
    else
      first = i;
  }
  std::vector<std::vector<std::size_t>> sets(next.size());
  for (std::size_t i = 0; i < next.size(); ++i) sets[find(i)].push_back(i);
  std::erase_if(sets, [](const auto& set) { return set.empty(); });
  return sets;
}

}  // namespace

std::vector<Article> link(std::span<const Fragment> given, std::span<const Group> groups,
                          const LanguageModel& model, const LinkOptions&) {
  const std::vector<std::size_t> order = in_page_order(given);
  std::vector<Fragment> fragments;
  for (const std::size_t i : order) fragments.push_back(given[i]);
  const std::vector<std::size_t> group_of = groups_of(groups, order);

  const std::vector<std::optional<Next>> next = find_continuations(fragments, group_of, model);
  std::vector<Article> articles;
  for (const auto& members : tie(next, group_of, groups.size())) {
    articles.push_back(build_article(fragments, members, next));
    articles.back().id = {static_cast<std::uint32_t>(articles.size())};
  }
  return articles;
}

}  // namespace jiaokan
