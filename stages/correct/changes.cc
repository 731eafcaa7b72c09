#include "stages/correct/changes.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::uint32_t kContext = 12;  // characters on each side that a change is measured with

// A text over the nodes of a lattice, piece by piece.
class Pieces {
 public:
  explicit Pieces(const Lattice& lattice) {
    for (std::uint32_t node = 0; node + 1 < lattice.node_count(); ++node) {
      const Edge& lead = lattice.edge(lattice.edges_from(node).front());
      lead_.emplace_back(lead.character ? 1 : 0, lead.character);
    }
    now_ = lead_;
  }

  void put(const Change& change) {
    for (std::uint32_t node = change.first; node < change.last; ++node) now_[node].clear();
    now_[change.first] = change.after;
  }
  void take_back(const Change& change) {
    for (std::uint32_t node = change.first; node < change.last; ++node) now_[node] = lead_[node];
  }
  std::u32string lead(std::uint32_t first, std::uint32_t last) const {
    return joined(lead_, first, last);
  }
  // What stands before and after the change, up to what is not Han.
  std::u32string left_of(const Change& change) const {
    std::u32string text;
    for (std::uint32_t node = change.first; node > 0 && text.size() < kContext; --node) {
      const std::u32string& piece = now_[node - 1];
      if (!piece.empty() && !is_han(piece.back())) break;
      text = piece + text;
    }
    return text;
  }
  std::u32string right_of(const Change& change) const {
    std::u32string text;
    for (std::uint32_t node = change.last; node < now_.size() && text.size() < kContext; ++node) {
      if (!now_[node].empty() && !is_han(now_[node].front())) break;
      text += now_[node];
    }
    return text;
  }

 private:
  static std::u32string joined(const std::vector<std::u32string>& pieces, std::uint32_t first,
                               std::uint32_t last) {
    std::u32string text;
    for (std::uint32_t node = first; node < last; ++node) text += pieces[node];
    return text;
  }
  std::vector<std::u32string> lead_, now_;
};

bool is_lead(const Lattice& lattice, std::uint32_t edge) {
  return lattice.edge(edge).source == Source::kLead;
}

std::vector<Change> changes_of(const Lattice& lattice, const DecodedPath& path,
                               const Pieces& pieces) {
  std::vector<Change> changes;
  for (const std::uint32_t number : path.edges) {
    if (is_lead(lattice, number)) continue;
    const Edge& edge = lattice.edge(number);
    if (changes.empty() || changes.back().last != edge.from) {
      changes.push_back({.first = edge.from, .source = edge.source});
    }
    Change& change = changes.back();
    change.last = edge.to;
    change.source = std::max(change.source, edge.source);
    change.ink += static_cast<double>(edge.cost);
    if (edge.character) change.after += edge.character;
  }
  for (Change& change : changes) change.before = pieces.lead(change.first, change.last);
  return changes;
}

void measure(Change& change, const Pieces& pieces, const Vocabulary& vocabulary,
             const DecodeOptions& options) {
  const std::u32string left = pieces.left_of(change), right = pieces.right_of(change);
  change.model = score_text(left + change.after + right, vocabulary, options) -
                 score_text(left + change.before + right, vocabulary, options);
}

}  // namespace

double Margins::of(Source source) const {
  switch (source) {
    case Source::kLead:
    case Source::kWitness: return witness;
    case Source::kCandidate: return candidate;
    case Source::kConfusion: return confusion;
    case Source::kDoubled: return doubled;
    case Source::kUser: return 0;
  }
  return confusion;
}

Settled settle(const Lattice& lattice, const Vocabulary& vocabulary, const DecodeOptions& options,
               const Margins& margins) {
  Pieces pieces(lattice);
  Settled settled;
  settled.made = changes_of(lattice, decode(lattice, vocabulary, options), pieces);
  for (const Change& change : settled.made) pieces.put(change);
  while (!settled.made.empty()) {
    for (Change& change : settled.made) measure(change, pieces, vocabulary, options);
    const auto lacks = [&](const Change& change) {
      return change.margin() - margins.of(change.source);
    };
    const auto weakest =
        std::min_element(settled.made.begin(), settled.made.end(),
                         [&](const Change& a, const Change& b) { return lacks(a) < lacks(b); });
    if (lacks(*weakest) >= 0) break;
    pieces.take_back(*weakest);
    settled.refused.push_back(*weakest);
    settled.made.erase(weakest);
  }
  std::sort(settled.refused.begin(), settled.refused.end(),
            [](const Change& a, const Change& b) { return a.first < b.first; });
  return settled;
}

}  // namespace jiaokan
