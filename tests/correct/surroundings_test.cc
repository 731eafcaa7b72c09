#include "stages/correct/surroundings.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

const CharacterModel& characters() {
  static const CharacterModel model = CharacterModel::load();
  return model;
}

TEST(Surroundings, FavourWhatReportsSay) {
  const Surroundings around(U"推动高质童发展", 4, Phrases(), characters());
  EXPECT_GT(around.log10_gain(U'量'), 0.5);
  EXPECT_LT(around.log10_gain(U'灶'), 0.5);
  EXPECT_EQ(around.log10_gain(U'童'), 0);
  EXPECT_TRUE(around.said().empty());
}

TEST(Surroundings, FavourWhatTheIssueSaysElsewhere) {
  const std::vector<std::u32string> texts = {U"在茅店村发展", U"看茅争村里"};
  const Surroundings with(U"茅争村", 1, Phrases(texts), characters());
  const Surroundings without(U"茅争村", 1, Phrases(), characters());
  ASSERT_EQ(with.said().size(), 1u);
  EXPECT_EQ(with.said()[0].character, U'店');
  EXPECT_GT(with.log10_gain(U'店'), without.log10_gain(U'店') + 1);
}

}  // namespace
}  // namespace jiaokan
