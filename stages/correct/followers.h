// Which edges of a lattice may go on a word, and which of them the words that begin so ask for.
//
// Most edges of a garbled text lead nowhere: of a hundred characters that may stand at a place the
// dictionary goes on with two or three. So where few words go on, their next characters are looked
// up among the edges, and not the edges among the words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stages/correct/lattice.h"
#include "stages/correct/vocabulary.h"

namespace jiaokan {

// An edge that reads a Han character.
struct HanEdge {
  std::uint32_t edge = 0;
  char32_t character = 0, simplified = 0;
};

// What may follow in a word.
enum class Follow : std::uint8_t { kPlain, kSounds, kAnything };  // each with those before it

class Followers {
 public:
  explicit Followers(const Lattice& lattice);

  // From the node: those that are no mistake, then mistakes by sound, then all other mistakes.
  std::span<const HanEdge> steps(std::uint32_t node, Follow follow = Follow::kAnything) const {
    const Node& at = nodes_[node];
    return std::span(steps_).subspan(at.first_step, at.ends[static_cast<std::size_t>(follow)]);
  }
  // Edges from the node that read nothing, of doubled words and witnesses that lack a character.
  std::span<const std::uint32_t> skips(std::uint32_t node) const {
    return std::span(skips_).subspan(nodes_[node].first_skip, nodes_[node].skips);
  }

  // Calls visit(step) for each of steps(node, follow) that a word may go on with after `cursor`,
  // and perhaps for some more.
  template <class Visit>
  void visit_likely(std::uint32_t node, Follow follow, const Vocabulary& vocabulary,
                    const Vocabulary::Cursor& cursor, Visit&& visit) {
    const std::span<const HanEdge> all = steps(node, follow);
    if (vocabulary.ways(cursor) * kCostOfSearch >= all.size()) {
      for (const HanEdge& step : all) {
        if (vocabulary.may_step(cursor, step.character, step.simplified)) visit(step);
      }
      return;
    }
    const std::size_t first = asked_for_.size();
    vocabulary.visit_ways(cursor, [&](char32_t c) { ask_for(node, all.size(), c, first); });
    for (std::size_t at = first; at < asked_for_.size(); ++at) visit(all[asked_for_[at]]);
    asked_for_.resize(first);
  }

 private:
  static constexpr std::size_t kCostOfSearch = 4;  // in steps looked at one by one
  struct Node {
    std::uint32_t first_step = 0, first_skip = 0, first_key = 0;
    std::uint32_t skips = 0, keys = 0;
    std::uint32_t ends[3] = {};  // of each Follow, behind first_step
  };
  struct Key {
    char32_t character = 0;  // as read or simplified
    std::uint32_t step = 0;  // behind first_step
    auto operator<=>(const Key&) const = default;
  };
  // Adds to asked_for_ those of the first `count` steps that read `c` and are not there yet.
  void ask_for(std::uint32_t node, std::size_t count, char32_t c, std::size_t first);

  std::vector<Node> nodes_;
  std::vector<HanEdge> steps_;
  std::vector<std::uint32_t> skips_;
  std::vector<Key> keys_;                 // of each node, ascending
  std::vector<std::uint32_t> asked_for_;  // by the visits under way, a stack
};

}  // namespace jiaokan
