#include "stages/correct/noise.h"

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

Settled with_mistakes(int count) {
  Settled settled;
  settled.made.assign(static_cast<std::size_t>(count), Change{.source = Source::kConfusion});
  return settled;
}

TEST(Noise, GrowsWithWhatIsSurelyWrong) {
  const Settled none = with_mistakes(0), one = with_mistakes(1), many = with_mistakes(20);
  EXPECT_EQ(noise_of({&none, 1}, 1000), 0);
  EXPECT_EQ(noise_of({&one, 1}, 50), 0);  // a mistake is no pattern
  EXPECT_GT(noise_of({&many, 1}, 1000), 1);
  EXPECT_LT(noise_of({&many, 1}, 100000), noise_of({&many, 1}, 1000));
}

TEST(Noise, LowersTheMarginsOfMistakesAlone) {
  const Margins margins;
  const Margins lower = margins_under_noise(margins, 1);
  EXPECT_LT(lower.confusion, margins.confusion);
  EXPECT_LT(lower.doubled, margins.doubled);
  EXPECT_EQ(lower.witness, margins.witness);
  EXPECT_GT(margins_under_noise(margins, 99).confusion, 0);
}

}  // namespace
}  // namespace jiaokan
