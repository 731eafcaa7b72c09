#include "stages/recognize/merge_candidates.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace jiaokan {
namespace {

// How sure a reading is of a place that it passes over. One in three that alone has a glyph,
// however sure, has mostly seen a glyph twice: at 0.5 such doublets came through.
constexpr float kOmissionConfidence = 0.8F;
// Votes for less than this share of the whole are noise, not candidates.
constexpr float kLeastCandidate = 0.02F;

// Characters in the order in which they were first voted for.
class Ballot {
 public:
  void vote(char32_t character, double share) {
    for (Candidate& candidate : votes_) {
      if (candidate.character == character) {
        candidate.confidence += static_cast<float>(share);
        return;
      }
    }
    votes_.push_back({character, static_cast<float>(share)});
  }
  std::vector<Candidate> ranked() && {
    std::stable_sort(votes_.begin(), votes_.end(), [](const Candidate& a, const Candidate& b) {
      return a.confidence > b.confidence;
    });
    return std::move(votes_);
  }

 private:
  std::vector<Candidate> votes_;
};

void cast_votes(const Glyph* glyph, double say, Ballot& ballot) {
  if (glyph == nullptr) {
    ballot.vote(0, say * static_cast<double>(kOmissionConfidence));
    return;
  }
  ballot.vote(glyph->character, say * static_cast<double>(glyph->confidence));
  // What the first choice leaves, so that one reading never has more than its say.
  float left = 1 - glyph->confidence;
  for (const Candidate& candidate : glyph->candidates) {
    const float share = std::min(candidate.confidence, left);
    left -= share;
    if (share > 0) ballot.vote(candidate.character, say * static_cast<double>(share));
  }
}

// Where the winner stands: as a reading that has it saw it, else as any saw the place.
Box place_of(const AlignedGlyphs& place, char32_t winner) {
  Box any;
  for (const Glyph* glyph : place) {
    if (glyph == nullptr) continue;
    if (glyph->character == winner) return glyph->box;
    if (any.empty()) any = glyph->box;
  }
  return any;
}

}  // namespace

LineReading merge_candidates(std::span<const AlignedGlyphs> places,
                             std::span<const double> weights) {
  const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
  LineReading merged;
  for (const AlignedGlyphs& place : places) {
    assert(place.size() == weights.size());
    Ballot ballot;
    for (std::size_t r = 0; r < place.size(); ++r) cast_votes(place[r], weights[r] / all, ballot);
    std::vector<Candidate> ranked = std::move(ballot).ranked();
    assert(!ranked.empty());
    const Candidate winner = ranked.front();
    if (winner.character == 0) continue;
    ranked.erase(ranked.begin());
    std::erase_if(ranked, [](const Candidate& c) { return c.confidence < kLeastCandidate; });
    merged.glyphs.push_back({.character = winner.character,
                             .confidence = std::min(winner.confidence, 1.0F),
                             .box = place_of(place, winner.character),
                             .candidates = std::move(ranked)});
  }
  return merged;
}

}  // namespace jiaokan
