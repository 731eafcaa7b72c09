#include "stages/link/link.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <ranges>

#include "stages/link/build_article.h"
#include "stages/link/find_continuations.h"
#include "stages/link/hidden_heads.h"
#include "stages/link/hidden_tails.h"
#include "stages/link/page_order.h"

namespace jiaokan {
namespace {

// Of looking for hidden heads: at most one is found in a fragment each time.
constexpr int kRounds = 2;

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

// A number that no fragment of the same page has.
std::uint32_t next_ordinal(const std::vector<Fragment>& fragments, std::size_t at) {
  std::uint32_t ordinal = 0;
  for (const Fragment& fragment : fragments) {
    if (fragment.id.page != fragments[at].id.page) continue;
    ordinal = std::max(ordinal, fragment.id.ordinal + 1);
  }
  return ordinal;
}

// What is known of all fragments while they are linked.
struct Chains {
  std::vector<Fragment> fragments;
  std::vector<std::size_t> group_of;
  std::vector<std::optional<Next>> next;
};

// Kickers that are the last lines of the fragments above them given back to these. One whose
// fragment is not found to go on where it should stays a kicker.
Chains restore(const Chains& chains, std::vector<HiddenTail> tails, const LanguageModel& model) {
  while (!tails.empty()) {
    Chains mended = chains;
    for (const HiddenTail& tail : tails) {
      give_back(mended.fragments[tail.tail], mended.fragments[tail.tail + 1]);
    }
    mended.next = find_continuations(mended.fragments, mended.group_of, model);
    const auto dropped = std::erase_if(tails, [&](const HiddenTail& tail) {
      const std::optional<Next>& next = mended.next[tail.tail];
      return !next || next->fragment != tail.head;
    });
    if (dropped == 0) return mended;
  }
  return chains;
}

// Hidden continuations made fragments of their own, each a group of its own behind the one that it
// stood in. One that is not taken up as its tail's continuation then stays where it was.
Chains uncover(const Chains& chains, std::vector<HiddenHead> heads, const LanguageModel& model) {
  std::ranges::sort(heads, std::greater{}, &HiddenHead::fragment);  // so that indices hold
  while (!heads.empty()) {
    Chains cut = chains;
    std::vector<FragmentId> ids;
    std::size_t group = *std::ranges::max_element(cut.group_of) + 1;
    for (const HiddenHead& head : heads) {
      const auto behind = static_cast<std::ptrdiff_t>(head.fragment) + 1;
      const std::uint32_t ordinal = next_ordinal(cut.fragments, head.fragment);
      Fragment rest = cut_off(cut.fragments[head.fragment], head.paragraph, ordinal);
      ids.push_back(rest.id);
      cut.fragments.insert(cut.fragments.begin() + behind, std::move(rest));
      cut.group_of.insert(cut.group_of.begin() + behind, group++);
    }
    cut.next = find_continuations(cut.fragments, cut.group_of, model);
    std::vector<HiddenHead> taken;
    for (std::size_t at = 0; at < heads.size(); ++at) {
      const FragmentId tail = chains.fragments[heads[at].tail].id;
      const bool follows = std::ranges::any_of(
          std::views::iota(std::size_t{0}, cut.fragments.size()), [&](std::size_t i) {
            return cut.fragments[i].id == tail && cut.next[i] &&
                   cut.fragments[cut.next[i]->fragment].id == ids[at];
          });
      if (follows) taken.push_back(heads[at]);
    }
    if (taken.size() == heads.size()) return cut;
    heads = std::move(taken);
  }
  return chains;
}

}  // namespace

std::vector<Article> link(std::span<const Fragment> given, std::span<const Group> groups,
                          const LanguageModel& model, const LinkOptions&) {
  const std::vector<std::size_t> order = in_page_order(given);
  Chains chains{.group_of = groups_of(groups, order)};
  for (const std::size_t i : order) chains.fragments.push_back(given[i]);
  chains.next = find_continuations(chains.fragments, chains.group_of, model);
  chains = restore(chains, find_hidden_tails(chains.fragments, chains.next, model), model);
  for (int round = 0; round < kRounds; ++round) {
    const auto heads = find_hidden_heads(chains.fragments, chains.next, model);
    if (heads.empty()) break;
    chains = uncover(chains, heads, model);
  }

  std::vector<Article> articles;
  for (const auto& members :
       tie(chains.next, chains.group_of, groups.size() + chains.fragments.size())) {
    articles.push_back(build_article(chains.fragments, members, chains.next));
    articles.back().id = {static_cast<std::uint32_t>(articles.size())};
  }
  return articles;
}

}  // namespace jiaokan
