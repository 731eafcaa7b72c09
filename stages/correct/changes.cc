#include "stages/correct/changes.h"

#include <algorithm>

#include "stages/correct/paragraph_text.h"

namespace jiaokan {
namespace {

bool is_lead(const Lattice& lattice, std::uint32_t edge) {
  return lattice.edge(edge).source == Source::kLead;
}

// The character with the neighbours that it has elsewhere; when that speaks against it, the one
// that is read.
Echo echo_of(const Edge& edge, const ParagraphText& text) {
  const std::uint32_t first = edge.from - std::min<std::uint32_t>(edge.from, edge.support.before);
  const std::u32string said =
      edge.support.said > 0 ? std::u32string(1, edge.character) : text.lead(edge.from, edge.to);
  return {text.lead(first, edge.from) + said + text.lead(edge.to, edge.to + edge.support.after),
          static_cast<double>(edge.support.said)};
}

std::vector<Change> changes_of(const Lattice& lattice, const DecodedPath& path,
                               const ParagraphText& text) {
  std::vector<Change> changes;
  bool sounded = false;
  for (const std::uint32_t number : path.edges) {
    if (is_lead(lattice, number)) {
      sounded = false;
      continue;
    }
    const Edge& edge = lattice.edge(number);
    if (changes.empty() || changes.back().last != edge.from) {
      changes.push_back({.first = edge.from, .source = edge.source, .lapse = edge.lapse});
    }
    Change& change = changes.back();
    change.lapse = {change.lapse.eye && edge.lapse.eye, change.lapse.ear && edge.lapse.ear};
    // As in decoding: a whole word mistaken by sound is one mistake.
    const bool sounds_on = edge.sounds_alike && sounded;
    sounded = edge.sounds_alike;
    change.sounds_on += sounds_on;
    change.last = edge.to;
    change.source = std::max(change.source, edge.source);
    change.ink += static_cast<double>(sounds_on ? kSoundsOn : edge.cost);
    if (edge.character) change.after += edge.character;
    if (sounds_on) continue;  // the surroundings have no part in its cost
    change.characters += static_cast<double>(edge.support.characters);
    if (edge.support.said != 0) change.echoes.push_back(echo_of(edge, text));
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

// A doubled character beside one that is changed: too much at once to be believed.
bool is_doubtful_mixture(const Change& change) {
  return change.source == Source::kDoubled && !change.after.empty();
}

bool meets(const Change& change, const std::vector<Change>& others) {
  return std::any_of(others.begin(), others.end(), [&](const Change& other) {
    return change.first < other.last && other.first < change.last;
  });
}

// Whether one stands in the context that the other is measured with.
bool is_near(const Change& a, const Change& b) {
  constexpr std::uint32_t kReach = 2 * ParagraphText::kContext;
  return a.first <= b.last + kReach && b.first <= a.last + kReach;
}

}  // namespace

double Margins::of(const Change& change) const {
  switch (change.source) {
    case Source::kLead:
    case Source::kWitness: return witness;
    case Source::kCandidate: return candidate;
    case Source::kConfusion: break;
    case Source::kDoubled: return doubled;
    case Source::kUser: return 0;
  }
  const auto characters = static_cast<int>(change.last - change.first);
  const double further =
      sounds_on * change.sounds_on + reads_on * (characters - 1 - change.sounds_on);
  if (change.lapse.eye && change.lapse.ear) return std::min(eye, ear) + further;
  return further + (change.lapse.eye ? eye : change.lapse.ear ? ear : any);
}

Settled settle(const Lattice& lattice, const DecodedPath& best, const Vocabulary& vocabulary,
               const DecodeOptions& options, const Margins& margins,
               const std::vector<Change>& decided) {
  ParagraphText text(lattice);
  for (const Change& change : decided) text.put(change.first, change.last, change.after);
  Settled settled;
  settled.made = changes_of(lattice, best, text);
  std::erase_if(settled.made, [&](const Change& change) {
    return meets(change, decided) || is_doubtful_mixture(change);
  });
  for (const Change& change : settled.made) text.put(change.first, change.last, change.after);
  for (Change& change : settled.made) measure(change, text, vocabulary, options);
  const auto lacks = [&](const Change& change) { return change.margin() - margins.of(change); };
  while (!settled.made.empty()) {
    const auto weakest =
        std::min_element(settled.made.begin(), settled.made.end(),
                         [&](const Change& a, const Change& b) { return lacks(a) < lacks(b); });
    if (lacks(*weakest) >= 0) break;
    const Change refused = *weakest;
    text.take_back(refused.first, refused.last);
    settled.refused.push_back(refused);
    settled.made.erase(weakest);
    for (Change& change : settled.made) {
      if (is_near(change, refused)) measure(change, text, vocabulary, options);
    }
  }
  const auto by_place = [](const Change& a, const Change& b) { return a.first < b.first; };
  settled.made.insert(settled.made.end(), decided.begin(), decided.end());
  std::sort(settled.made.begin(), settled.made.end(), by_place);
  std::sort(settled.refused.begin(), settled.refused.end(), by_place);
  return settled;
}

}  // namespace jiaokan
