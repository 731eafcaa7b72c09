#include "stages/correct/noise.h"

#include <algorithm>
#include <cmath>

namespace jiaokan {
namespace {

// Mistakes beyond doubt that even clean text shows, and with how many characters of clean text each
// text is thought to begin, so that one find in a short text says little.
constexpr double kCleanShare = 0.0005, kPriorCharacters = 600;
// One or two finds are no pattern: a sentence with one mistake is not a garbled text.
constexpr double kNoPattern = 1.5;
// Of four mistakes about one is beyond doubt; where many are, even more of the rest are mistakes.
constexpr double kSteepness = 1.5;
constexpr double kMostNoise = 2.2;
constexpr double kLeastMargin = 0.5;

}  // namespace

double noise_of(std::span<const Settled> settled, std::size_t characters) {
  double found = -kNoPattern;
  for (const Settled& paragraph : settled) {
    for (const Change& change : paragraph.made) {
      found += change.source == Source::kConfusion || change.source == Source::kDoubled;
    }
  }
  found = std::max(found, 0.0) + kCleanShare * kPriorCharacters;
  const double share = found / (static_cast<double>(characters) + kPriorCharacters);
  return std::clamp(kSteepness * std::log10(share / kCleanShare), 0.0, kMostNoise);
}

Margins margins_under_noise(Margins margins, double noise) {
  margins.confusion =
      std::max(margins.confusion - noise, std::min(margins.confusion, kLeastMargin));
  margins.doubled = std::max(margins.doubled - noise, std::min(margins.doubled, kLeastMargin));
  margins.sounds_on = std::max(0.0, margins.sounds_on - noise);
  return margins;
}

}  // namespace jiaokan
