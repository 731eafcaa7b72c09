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

// What one mistake says about the hand, log10 odds of a recogniser against whoever writes: of a
// recogniser's mistakes beyond doubt six in seven are of the eye, of a typist's three in four of
// the ear, of a careless copyist's half are words written twice.
constexpr double kOfEye = 0.5, kOfEar = -0.8, kOfDoubled = -1.5;
constexpr double kSureOfHand = 0.7, kFewestOfEye = 3;
// A recogniser's mistakes beyond doubt are a sixth of all. The margin is that of a page that the
// tables were learned from, where one character in six is misread, and more as mistakes are fewer.
constexpr double kSureShare = 1.0 / 6, kTableNoise = 1.0 / 6, kTableMargin = 0.7;

constexpr double kReadsOn = 1.5, kNotOfRecogniser = 1.0;

struct Finds {
  double eye = 0, ear = 0, doubled = 0, all = 0;
};

Finds count_finds(std::span<const Settled> settled) {
  Finds finds;
  for (const Settled& paragraph : settled) {
    for (const Change& change : paragraph.made) {
      if (change.source == Source::kDoubled) ++finds.doubled, ++finds.all;
      if (change.source != Source::kConfusion) continue;
      ++finds.all;
      const double shared = change.lapse.eye && change.lapse.ear ? 0.5 : 1;
      if (change.lapse.eye) finds.eye += shared;
      if (change.lapse.ear) finds.ear += shared;
    }
  }
  return finds;
}

double noise_of_recogniser(double finds, std::size_t characters) {
  const double share = finds / (static_cast<double>(characters) + kPriorCharacters) / kSureShare;
  const double margin = kTableMargin + std::log10(kTableNoise / share);
  return std::clamp(Margins{}.eye - margin, 0.0, kMostNoise);
}

double noise_of_scribe(double finds, std::size_t characters) {
  finds = std::max(finds - kNoPattern, 0.0) + kCleanShare * kPriorCharacters;
  const double share = finds / (static_cast<double>(characters) + kPriorCharacters);
  return std::clamp(kSteepness * std::log10(share / kCleanShare), 0.0, kMostNoise);
}

double lowered(double margin, double noise) {
  return std::max(margin - noise, std::min(margin, kLeastMargin));
}

}  // namespace

Noise noise_of(std::span<const Settled> settled, std::size_t characters) {
  const Finds finds = count_finds(settled);
  const double hand = kOfEye * finds.eye + kOfEar * finds.ear + kOfDoubled * finds.doubled;
  if (hand >= kSureOfHand && finds.eye >= kFewestOfEye) {
    return {Hand::kRecogniser, noise_of_recogniser(finds.eye, characters)};
  }
  return {Hand::kScribe, noise_of_scribe(finds.all, characters)};
}

Margins margins_under_noise(Margins margins, const Noise& noise) {
  margins.eye = lowered(margins.eye, noise.more);
  if (noise.hand == Hand::kRecogniser) {
    // Nobody typed this: what only sounds alike is less likely than ever.
    margins.ear += noise.more + kNotOfRecogniser;
    margins.any += noise.more + kNotOfRecogniser;
    margins.doubled += noise.more + kNotOfRecogniser;
    margins.reads_on = kReadsOn;
    return margins;
  }
  margins.ear = lowered(margins.ear, noise.more);
  margins.any = lowered(margins.any, noise.more);
  margins.doubled = lowered(margins.doubled, noise.more);
  margins.sounds_on = std::max(0.0, margins.sounds_on - noise.more);
  return margins;
}

}  // namespace jiaokan
