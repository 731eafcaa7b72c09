#include "stages/correct/slips.h"

#include <gtest/gtest.h>

#include "models_for_test.h"

namespace jiaokan {
namespace {

const Dictionary& dictionary() {
  return models_for_test().dictionary;
}
TEST(Slips, MakeCommonCharactersOftenerThanRareOnes) {
  EXPECT_GT(log10_any_slip(U'国', dictionary()), log10_any_slip(U'韬', dictionary()));
  EXPECT_LT(log10_any_slip(U'国', dictionary()), -2);
}

TEST(Slips, ThatAreKnownAreLikelierThanOthers) {
  const double any = log10_any_slip(U'贝', dictionary());
  const Confusion often{.printed = U'员', .log10_probability = -1.5f};
  const Confusion hardly{.printed = U'负', .log10_probability = -6.0f};
  EXPECT_GT(log10_known_slip(U'贝', often, dictionary()), any + 2);
  EXPECT_GE(log10_known_slip(U'贝', hardly, dictionary()), any);
  EXPECT_LT(log10_known_slip(U'贝', hardly, dictionary()), any + 0.1);
}

}  // namespace
}  // namespace jiaokan
