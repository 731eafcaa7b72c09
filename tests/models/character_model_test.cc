#include "models/character_model.h"

#include <cmath>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

class CharacterModelTest : public testing::Test {
 protected:
  const CharacterModel model_ = CharacterModel::load();
  // log10 by which the one is likelier than the other at the place.
  double odds(std::u32string_view text, std::size_t at, char32_t one, char32_t other) const {
    return model_.place(text, at).log10_with(one) - model_.place(text, at).log10_with(other);
  }
};

TEST_F(CharacterModelTest, FindsLikelyWhatReportsSay) {
  EXPECT_GT(odds(U"推动高质童发展", 4, U'量', U'童'), 2);
  EXPECT_GT(odds(U"坚持改革开放", 2, U'改', U'攻'), 2);
}

TEST_F(CharacterModelTest, LooksAtWhatFollows) {
  EXPECT_GT(odds(U"区济", 0, U'经', U'区'), 1);
  EXPECT_GT(odds(U"合议", 0, U'会', U'合'), 1);
}

TEST_F(CharacterModelTest, HasAShareForWhatNoPhraseHas) {
  EXPECT_GT(model_.place(U"𠀀", 0).log10_with(U'𠀀'), -10);
  EXPECT_GT(model_.place(U"a，b", 1).log10_with(U'，'), -30);
}

TEST(CharacterModel, WeighsLongerRunsByHowOftenTheirBeginningsStand) {
  const std::string counts = RunCounts::to_bytes(
      {{U"甲", 400}, {U"乙", 400}, {U"丙", 200}, {U"甲乙", 400}, {U"乙丙", 200}, {U"甲乙丙", 200}});
  const CharacterModel model(counts);
  // Alone .2; after one of 400 (200 + 100 × .2) / 500; after two (200 + 100 × .44) / 500.
  EXPECT_NEAR(model.place(U"丙", 0).log10_with(U'丙'), std::log10(0.2005), 1e-3);
  EXPECT_NEAR(model.place(U"乙丙", 1).log10_with(U'丙'), std::log10(0.4401), 1e-3);
  EXPECT_NEAR(model.place(U"甲乙丙", 2).log10_with(U'丙'), std::log10(0.488), 1e-3);
}

}  // namespace
}  // namespace jiaokan
