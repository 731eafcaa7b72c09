#include "models/confusions.h"

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

TEST(Confusions, KnowsWhatLooksAlike) {
  const Confusions confusions = Confusions::load();
  EXPECT_GT(confusions.log10_probability(U'土', U'士'), -3);
  EXPECT_GT(confusions.log10_probability(U'人', U'入'), -3);
}

TEST(Confusions, KnowsWhatSoundsAlike) {
  const Confusions confusions = Confusions::load();
  EXPECT_GT(confusions.log10_probability(U'再', U'在'), -3);
  EXPECT_GT(confusions.log10_probability(U'监', U'坚'), -3);
}

TEST(Confusions, SaysUnlikeOfTheRest) {
  const Confusions confusions = Confusions::load();
  EXPECT_EQ(confusions.log10_probability(U'国', U'一'), Confusions::kUnlike);
  EXPECT_EQ(confusions.log10_probability(U'A', U'B'), Confusions::kUnlike);
  EXPECT_TRUE(confusions.of(U'，').empty());
  EXPECT_TRUE(confusions.of(U'𠀀').empty());
}

TEST(Confusions, LikeliestFirst) {
  const Confusions confusions = Confusions::load();
  double last = 0;
  for (const Confusion& confusion : confusions.of(U'己')) {
    EXPECT_LE(static_cast<double>(confusion.log10_probability), last);
    last = static_cast<double>(confusion.log10_probability);
  }
  EXPECT_LT(last, 0);
}

}  // namespace
}  // namespace jiaokan
