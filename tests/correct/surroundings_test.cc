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
  EXPECT_GT(around.support(U'量').log10(), 0.5);
  EXPECT_LT(around.support(U'灶').log10(), 0.5);
  EXPECT_EQ(around.support(U'童').log10(), 0);
  EXPECT_TRUE(around.said().empty());
}

TEST(Surroundings, FavourWhatTheIssueSaysElsewhere) {
  const std::vector<std::u32string> texts = {U"在茅店村发展", U"看茅争村里"};
  const Surroundings with(U"茅争村", 1, Phrases(texts), characters());
  const Surroundings without(U"茅争村", 1, Phrases(), characters());
  EXPECT_EQ(with.support(U'店').before, 1);
  EXPECT_EQ(with.support(U'店').after, 1);
  EXPECT_EQ(without.support(U'店').said, 0);
  ASSERT_EQ(with.said().size(), 1u);
  EXPECT_EQ(with.said()[0].character, U'店');
  EXPECT_GT(with.support(U'店').log10(), without.support(U'店').log10() + 1);
}

TEST(Surroundings, ShowTheNeighboursOfWhatDecides) {
  // What is read is said again, and speaks louder than 店, which has other neighbours elsewhere.
  const std::vector<std::u32string> texts = {U"在茅店村里", U"看茅争村前", U"近茅争村外"};
  const Support support =
      Surroundings(U"看茅争村里", 2, Phrases(texts), characters()).support(U'店');
  EXPECT_LT(support.said, 0);
  EXPECT_EQ(support.before, 2);
  EXPECT_EQ(support.after, 1);
}

}  // namespace
}  // namespace jiaokan
