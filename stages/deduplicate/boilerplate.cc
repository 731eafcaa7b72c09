#include "stages/deduplicate/boilerplate.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace jiaokan {
namespace {

// Text beside the passage: less than this shared is nothing shared, and less than that present
// says nothing.
constexpr std::uint32_t kNothingShared = 12;
constexpr std::uint32_t kOtherText = 24;
constexpr std::size_t kUnrelatedGroups = 3;

// A passage seen from one of its two texts.
struct Side {
  Range own;
  std::uint32_t partner = 0;
  std::uint32_t shared = 0;        // characters of this text in all passages with the partner
  std::uint32_t partner_rest = 0;  // characters of the partner outside the passage
};

// How much any two of the texts share.
class SharedLengths {
 public:
  explicit SharedLengths(std::span<const Overlap> overlaps) {
    for (const Overlap& overlap : overlaps) {
      lengths_[key(overlap.a, overlap.b)] = std::max(covered_a(overlap), covered_b(overlap));
    }
  }
  std::uint32_t of(std::uint32_t x, std::uint32_t y) const {
    const auto found = lengths_.find(key(x, y));
    return found == lengths_.end() ? 0 : found->second;
  }

 private:
  static std::uint64_t key(std::uint32_t x, std::uint32_t y) {
    return static_cast<std::uint64_t>(std::max(x, y)) << 32 | std::min(x, y);
  }
  std::unordered_map<std::uint64_t, std::uint32_t> lengths_;
};

bool same_extent(Range x, Range y) {
  const std::uint32_t begin = std::max(x.begin, y.begin), end = std::min(x.end, y.end);
  const std::uint32_t longer = std::max(x.end - x.begin, y.end - y.begin);
  return begin < end && 10 * (end - begin) >= 7 * longer;
}

// How many of the partners are strangers to one another, the passage of `length` apart.
std::size_t count_unrelated(const std::vector<std::uint32_t>& partners, std::uint32_t length,
                            const SharedLengths& shared) {
  std::vector<std::uint32_t> strangers;
  for (const std::uint32_t partner : partners) {
    const bool known = std::any_of(strangers.begin(), strangers.end(), [&](std::uint32_t other) {
      return other == partner || shared.of(partner, other) > length + length / 4 + kNothingShared;
    });
    if (!known) strangers.push_back(partner);
    if (strangers.size() >= kUnrelatedGroups) break;
  }
  return strangers.size();
}

std::vector<Range> boilerplate_of(std::size_t text_length, const std::vector<Side>& sides,
                                  const SharedLengths& shared) {
  std::vector<Range> found;
  std::vector<std::uint32_t> partners;
  for (std::size_t at = 0; at < sides.size(); ++at) {
    const Range own = sides[at].own;
    const std::uint32_t length = own.end - own.begin;
    if (!found.empty() && own.end <= found.back().end) continue;
    if (text_length < length + kOtherText) continue;
    partners.clear();
    // Sides are by begin: peers of one extent stand near.
    for (std::size_t peer = at; peer-- > 0 && sides[peer].own.begin + length >= own.begin;) {
      if (same_extent(own, sides[peer].own) && sides[peer].partner_rest >= kOtherText &&
          sides[peer].shared <= sides[peer].own.end - sides[peer].own.begin + kNothingShared) {
        partners.push_back(sides[peer].partner);
      }
    }
    for (std::size_t peer = at; peer < sides.size() && sides[peer].own.begin < own.end; ++peer) {
      if (same_extent(own, sides[peer].own) && sides[peer].partner_rest >= kOtherText &&
          sides[peer].shared <= sides[peer].own.end - sides[peer].own.begin + kNothingShared) {
        partners.push_back(sides[peer].partner);
      }
    }
    std::sort(partners.begin(), partners.end());
    if (count_unrelated(partners, length, shared) < kUnrelatedGroups) continue;
    if (!found.empty() && own.begin <= found.back().end) {
      found.back().end = std::max(found.back().end, own.end);
    } else {
      found.push_back(own);
    }
  }
  return found;
}

}  // namespace

std::vector<std::vector<Range>> find_boilerplate(const std::vector<MatchingText>& texts,
                                                 std::span<const Overlap> overlaps) {
  std::vector<std::vector<Side>> sides(texts.size());
  for (const Overlap& overlap : overlaps) {
    const std::uint32_t shared_a = covered_a(overlap), shared_b = covered_b(overlap);
    const auto rest = [&](std::uint32_t text, std::uint32_t begin, std::uint32_t end) {
      return static_cast<std::uint32_t>(texts[text].size()) - (end - begin);
    };
    for (const SharedPassage& p : overlap.passages) {
      sides[overlap.a].push_back(
          {{p.a_begin, p.a_end}, overlap.b, shared_a, rest(overlap.b, p.b_begin, p.b_end)});
      sides[overlap.b].push_back(
          {{p.b_begin, p.b_end}, overlap.a, shared_b, rest(overlap.a, p.a_begin, p.a_end)});
    }
  }
  const SharedLengths shared(overlaps);
  std::vector<std::vector<Range>> boilerplate(texts.size());
  for (std::size_t text = 0; text < texts.size(); ++text) {
    if (sides[text].size() < kUnrelatedGroups) continue;
    std::sort(sides[text].begin(), sides[text].end(), [](const Side& x, const Side& y) {
      return std::tie(x.own.begin, x.own.end, x.partner) <
             std::tie(y.own.begin, y.own.end, y.partner);
    });
    boilerplate[text] = boilerplate_of(texts[text].size(), sides[text], shared);
  }
  return boilerplate;
}

}  // namespace jiaokan
