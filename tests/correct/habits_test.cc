#include "stages/correct/habits.h"

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

Settled with_changes(std::size_t count, std::u32string before, std::u32string after) {
  Settled settled;
  settled.made.assign(
      count,
      Change{
          .before = before, .after = after, .source = Source::kConfusion, .lapse = {.eye = true}});
  return settled;
}

TEST(Habits, AreWhatComesAgain) {
  const Settled thrice = with_changes(3, U"压道", U"压迫"), once = with_changes(1, U"更", U"史");
  EXPECT_TRUE(Habits({&once, 1}, U"历更").of(U'更').empty());
  const Habits habits({&thrice, 1}, U"压道压道压道");
  ASSERT_EQ(habits.of(U'道').size(), 1u);
  EXPECT_EQ(habits.of(U'道')[0].printed, U'迫');
  EXPECT_TRUE(habits.of(U'压').empty());
}

TEST(Habits, AreRarerWhereTheCharacterIsReadRightToo) {
  const Settled thrice = with_changes(3, U"道", U"迫");
  const std::u32string right(40, U'迫');
  EXPECT_LT(Habits({&thrice, 1}, right).of(U'道')[0].log10_probability,
            Habits({&thrice, 1}, U"").of(U'道')[0].log10_probability);
}

TEST(Habits, OfMarksThereAreNone) {
  const Settled dashes = with_changes(3, U"一一", U"——");
  EXPECT_TRUE(Habits({&dashes, 1}, U"").of(U'一').empty());
}

}  // namespace
}  // namespace jiaokan
