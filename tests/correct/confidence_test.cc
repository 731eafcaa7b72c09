#include "stages/correct/confidence.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

constexpr Noise kNoisy{.hand = Hand::kScribe, .more = 2};

double confidence(Source source, double margin, const Noise& noise = kNoisy) {
  Settled settled;
  settled.made = {{.after = U"好", .source = source, .model = margin}};
  rate(settled, Margins{}, noise);
  return settled.made[0].confidence;
}

TEST(Confidence, RisesWithTheMargin) {
  for (const Source source :
       {Source::kWitness, Source::kCandidate, Source::kConfusion, Source::kDoubled}) {
    EXPECT_LT(confidence(source, 3), confidence(source, 4));
    EXPECT_GT(confidence(source, -20), 0);
    EXPECT_LE(confidence(source, 40), 1);
  }
}

TEST(Confidence, IsOfTheMarginBeyondWhatIsNeeded) {
  // A witness needs 0.3, a character that merely looks alike 2.75.
  EXPECT_GT(confidence(Source::kWitness, 3), 0.9);
  EXPECT_LT(confidence(Source::kConfusion, 3), 0.7);
}

TEST(Confidence, TheUserIsBelieved) {
  EXPECT_EQ(confidence(Source::kUser, 0), 1);
}

TEST(Confidence, OfWhatIsRefusedInAQuietTextIsLow) {
  Settled settled;
  settled.refused = {{.after = U"好", .source = Source::kConfusion, .model = 1.5}};
  rate(settled, Margins{}, {});
  EXPECT_LT(settled.refused[0].confidence, 0.05);
  rate(settled, Margins{}, kNoisy);
  EXPECT_GT(settled.refused[0].confidence, 0.2);
}

TEST(Confidence, OfALemmaIsOfItsMarginOverTheNext) {
  EXPECT_GT(confidence_of_lemma(1), 0.8);
  EXPECT_LT(confidence_of_lemma(-1), 0.4);
}

}  // namespace
}  // namespace jiaokan
