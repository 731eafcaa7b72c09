#include "stages/correct/confidence.h"

#include <cmath>

namespace jiaokan {
namespace {

// Natural log odds that a decision is right, over its margin beyond what it needs.
struct Curve {
  double slope = 1, at_none = 0;
  double at(double beyond) const { return 1 / (1 + std::exp(-(at_none + slope * beyond))); }
};

// Fitted to measure_confidence on 120 texts; of ink to pages whose truth is known, of recognisers
// to lines of subtitles, and changes of quiet texts to sentences with one mistake as well.
constexpr Curve kOfWitness{0.97, 0.1}, kOfInk{0.97, 1.5}, kOfDoubled{0.62, 1.9};
constexpr Curve kOfScribe{0.67, 0.13}, kRefusedByScribe{0.95, 0.05};
constexpr Curve kOfRecogniser{0.85, -0.5};
// In a text that shows no noise a mistake is rare, and what falls short of its margin hardly one.
constexpr Curve kOfQuiet{1.1, -0.3}, kRefusedInQuiet{1.34, -2.94};
constexpr Curve kOfLemma{1.46, 0.71};

const Curve& curve_of_confusion(const Noise& noise, bool made) {
  if (noise.more == 0) return made ? kOfQuiet : kRefusedInQuiet;
  if (noise.hand == Hand::kRecogniser) return kOfRecogniser;
  return made ? kOfScribe : kRefusedByScribe;
}

void rate(Change& change, bool made, const Margins& margins, const Noise& noise) {
  const auto along = [&](const Curve& curve) {
    change.confidence = curve.at(change.margin() - margins.of(change));
  };
  switch (change.source) {
    case Source::kUser: return;  // the user is believed
    case Source::kLead:
    case Source::kWitness: return along(kOfWitness);
    case Source::kCandidate: return along(kOfInk);
    case Source::kConfusion: return along(curve_of_confusion(noise, made));
    case Source::kDoubled: return along(kOfDoubled);
  }
}

}  // namespace

void rate(Settled& settled, const Margins& margins, const Noise& noise) {
  for (Change& change : settled.made) rate(change, true, margins, noise);
  for (Change& change : settled.refused) rate(change, false, margins, noise);
}

double confidence_of_lemma(double margin) {
  return kOfLemma.at(margin);
}

}  // namespace jiaokan
