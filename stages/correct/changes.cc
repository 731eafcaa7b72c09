#include "stages/correct/changes.h"

#include <algorithm>

#include "stages/correct/paragraph_text.h"

namespace jiaokan {
namespace {

bool is_lead(const Lattice& lattice, std::uint32_t edge) {
  return lattice.edge(edge).source == Source::kLead;
}

std::vector<Change> changes_of(const Lattice& lattice, const DecodedPath& path,
                               const ParagraphText& text) {
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
  for (Change& change : changes) change.before = text.lead(change.first, change.last);
  return changes;
}

void measure(Change& change, const ParagraphText& text, const Vocabulary& vocabulary,
             const DecodeOptions& options) {
  const std::u32string left = text.left_of(change.first), right = text.right_of(change.last);
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
  ParagraphText text(lattice);
  Settled settled;
  settled.made = changes_of(lattice, decode(lattice, vocabulary, options), text);
  for (const Change& change : settled.made) text.put(change.first, change.last, change.after);
  while (!settled.made.empty()) {
    for (Change& change : settled.made) measure(change, text, vocabulary, options);
    const auto lacks = [&](const Change& change) {
      return change.margin() - margins.of(change.source);
    };
    const auto weakest =
        std::min_element(settled.made.begin(), settled.made.end(),
                         [&](const Change& a, const Change& b) { return lacks(a) < lacks(b); });
    if (lacks(*weakest) >= 0) break;
    text.take_back(weakest->first, weakest->last);
    settled.refused.push_back(*weakest);
    settled.made.erase(weakest);
  }
  std::sort(settled.refused.begin(), settled.refused.end(),
            [](const Change& a, const Change& b) { return a.first < b.first; });
  return settled;
}

}  // namespace jiaokan
