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
// Characters of other texts of the issue that count, at most.
constexpr double kMostElsewhere = 3000, kExpected = 3;
constexpr double kLeastMargin = 0.5;

// What one mistake says about the hand, log10 odds of a recogniser against whoever writes: of a
// recogniser's mistakes beyond doubt six in seven are of the eye, of a typist's three in four of
// the ear, of a careless copyist's half are words written twice.
constexpr double kOfEye = 0.5, kOfEar = -0.8, kOfDoubled = -1.5;
constexpr double kSureOfHand = 0.7, kFewestOfEye = 3, kFewestOfEar = 3;
// A recogniser's mistakes beyond doubt are a sixth of all. The margin is that of a page that the
// tables were learned from, where one character in six is misread, and more as mistakes are fewer.
constexpr double kSureShare = 1.0 / 6, kTableNoise = 1.0 / 6, kTableMargin = 0.6;

constexpr double kReadsOn = 1.5, kNotOfRecogniser = 1.0;

// What the text and its neighbours show together.
Finds together(const Finds& finds, const Finds& elsewhere) {
  double weight = std::min(1.0, kMostElsewhere / (elsewhere.characters + 1));
  // Without a mistake where several are to be expected: another hand wrote it.
  if (finds.all == 0 && elsewhere.all * finds.characters >= kExpected * elsewhere.characters) {
    weight = 0;
  }
  return {.eye = finds.eye + weight * elsewhere.eye,
          .ear = finds.ear + weight * elsewhere.ear,
          .doubled = finds.doubled + weight * elsewhere.doubled,
          .all = finds.all + weight * elsewhere.all,
          .characters = finds.characters + weight * elsewhere.characters};
}

double noise_of_recogniser(const Finds& finds) {
  const double share = finds.eye / (finds.characters + kPriorCharacters) / kSureShare;
  const double margin = kTableMargin + std::log10(kTableNoise / share);
  return std::clamp(Margins{}.eye - margin, 0.0, kMostNoise);
}

double noise_of_scribe(const Finds& finds) {
  const double sure = std::max(finds.all - kNoPattern, 0.0) + kCleanShare * kPriorCharacters;
  const double share = sure / (finds.characters + kPriorCharacters);
  return std::clamp(kSteepness * std::log10(share / kCleanShare), 0.0, kMostNoise);
}

double lowered(double margin, double noise) {
  return std::max(margin - noise, std::min(margin, kLeastMargin));
}

}  // namespace

Finds finds_of(std::span<const Settled> settled, std::size_t characters) {
  Finds finds{.characters = static_cast<double>(characters)};
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

Noise noise_of(const Finds& own, const Finds& elsewhere) {
  const Finds finds = together(own, elsewhere);
  const double hand = kOfEye * finds.eye + kOfEar * finds.ear + kOfDoubled * finds.doubled;
  if (hand >= kSureOfHand && finds.eye >= kFewestOfEye) {
    return {Hand::kRecogniser, noise_of_recogniser(finds)};
  }
  const bool typed = finds.ear >= kFewestOfEar && finds.ear > finds.eye + finds.doubled;
  return {typed ? Hand::kTypist : Hand::kScribe, noise_of_scribe(finds)};
}

Margins margins_under_noise(Margins margins, const Noise& noise) {
  margins.eye = lowered(margins.eye, noise.more);
  if (noise.hand == Hand::kRecogniser) {
    // Nobody typed this: what only sounds alike is less likely than ever.
    margins.ear += noise.more + kNotOfRecogniser;
    margins.any = margins.eye;  // the lattice says how rare they are
    margins.doubled += noise.more + kNotOfRecogniser;
    margins.reads_on = kReadsOn;
    return margins;
  }
  // How much rarer those of the ear and all others are, the lattice says.
  margins.ear = margins.any = margins.eye;
  margins.doubled = lowered(margins.doubled, noise.more);
  margins.sounds_on = std::max(0.0, margins.sounds_on - noise.more);
  return margins;
}

}  // namespace jiaokan
