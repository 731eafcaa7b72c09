#include "stages/correct/followers.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

Follow kind_of(const Edge& edge) {
  if (edge.source != Source::kConfusion) return Follow::kPlain;
  return edge.sounds_alike ? Follow::kSounds : Follow::kAnything;
}

}  // namespace

Followers::Followers(const Lattice& lattice) {
  nodes_.reserve(lattice.node_count());
  for (std::uint32_t node = 0; node < lattice.node_count(); ++node) {
    Node at{.first_step = static_cast<std::uint32_t>(steps_.size()),
            .first_skip = static_cast<std::uint32_t>(skips_.size()),
            .first_key = static_cast<std::uint32_t>(keys_.size())};
    for (const Follow kind : {Follow::kPlain, Follow::kSounds, Follow::kAnything}) {
      for (const std::uint32_t number : lattice.edges_from(node)) {
        const Edge& edge = lattice.edge(number);
        if (kind_of(edge) != kind || !is_han(edge.character)) continue;
        const auto step = static_cast<std::uint32_t>(steps_.size()) - at.first_step;
        const char32_t simplified = matching_key(edge.character);
        steps_.push_back({number, edge.character, simplified});
        keys_.push_back({edge.character, step});
        if (simplified != edge.character) keys_.push_back({simplified, step});
      }
      at.ends[static_cast<std::size_t>(kind)] =
          static_cast<std::uint32_t>(steps_.size()) - at.first_step;
    }
    for (const std::uint32_t number : lattice.edges_from(node)) {
      if (lattice.edge(number).character == 0) skips_.push_back(number);
    }
    at.skips = static_cast<std::uint32_t>(skips_.size()) - at.first_skip;
    at.keys = static_cast<std::uint32_t>(keys_.size()) - at.first_key;
    std::sort(keys_.begin() + at.first_key, keys_.end());
    nodes_.push_back(at);
  }
}

void Followers::ask_for(std::uint32_t node, std::size_t count, char32_t c, std::size_t first) {
  const auto keys = std::span(keys_).subspan(nodes_[node].first_key, nodes_[node].keys);
  auto key = std::ranges::lower_bound(keys, c, {}, &Key::character);
  for (; key != keys.end() && key->character == c; ++key) {
    if (key->step >= count) break;
    const auto known = asked_for_.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::find(known, asked_for_.end(), key->step) == asked_for_.end()) {
      asked_for_.push_back(key->step);
    }
  }
}

}  // namespace jiaokan
