#include "stages/correct/noise.h"

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

constexpr Lapse kEye{.eye = true}, kEar{.ear = true};

Settled with_mistakes(std::size_t count, Lapse lapse = {.eye = true, .ear = true}) {
  Settled settled;
  settled.made.assign(count, Change{.source = Source::kConfusion, .lapse = lapse});
  return settled;
}

Noise noise(const Settled& settled, std::size_t characters) {
  return noise_of(finds_of({&settled, 1}, characters));
}

TEST(Noise, GrowsWithWhatIsSurelyWrong) {
  EXPECT_EQ(noise(with_mistakes(0), 1000).more, 0);
  EXPECT_EQ(noise(with_mistakes(1), 50).more, 0);  // a mistake is no pattern
  const Settled many = with_mistakes(20);
  EXPECT_GT(noise(many, 1000).more, 1);
  EXPECT_LT(noise(many, 100000).more, noise(many, 1000).more);
}

TEST(Noise, ARecogniserIsToldByTheSortOfItsMistakes) {
  EXPECT_EQ(noise(with_mistakes(20, kEye), 5000).hand, Hand::kRecogniser);
  EXPECT_EQ(noise(with_mistakes(20, kEar), 5000).hand, Hand::kTypist);
  Settled mixed = with_mistakes(6, kEye);
  EXPECT_EQ(noise(mixed, 5000).hand, Hand::kRecogniser);
  mixed.made.resize(10, Change{.source = Source::kDoubled});
  EXPECT_EQ(noise(mixed, 5000).hand, Hand::kScribe);
}

TEST(Noise, OfAShortTextIsToldByItsNeighbours) {
  const Finds none{.characters = 200};
  const Finds many{.doubled = 30, .all = 30, .characters = 3000};
  EXPECT_EQ(noise_of(none).more, 0);
  EXPECT_GT(noise_of(none, many).more, 1);
  // A long text speaks for itself.
  EXPECT_LT(noise_of({.doubled = 1, .all = 1, .characters = 30000}, many).more,
            noise_of(none, many).more);
  // One without any mistake is another hand's.
  EXPECT_EQ(noise_of({.characters = 600}, many).more, 0);
}

TEST(Noise, LowersTheMarginsOfMistakesAlone) {
  const Margins margins;
  const Margins lower = margins_under_noise(margins, {Hand::kScribe, 1});
  EXPECT_LT(lower.eye, margins.eye);
  EXPECT_LT(lower.ear, margins.ear);
  EXPECT_LT(lower.doubled, margins.doubled);
  EXPECT_EQ(lower.witness, margins.witness);
  EXPECT_GT(margins_under_noise(margins, {Hand::kScribe, 99}).eye, 0);
}

TEST(Noise, ARecogniserMishearsNothing) {
  const Margins margins;
  const Margins of_recogniser = margins_under_noise(margins, {Hand::kRecogniser, 1});
  EXPECT_LT(of_recogniser.eye, margins.eye);
  EXPECT_GT(of_recogniser.ear, margins.ear);
  EXPECT_GT(of_recogniser.doubled, margins.doubled);
}

}  // namespace
}  // namespace jiaokan
