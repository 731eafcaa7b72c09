#include "stages/correct/guesses.h"

#include <gmock/gmock.h>

#include "models_for_test.h"

namespace jiaokan {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

TEST(Completions, AreWhatMakesWordsOfTheNeighbours) {
  const Dictionary& dictionary = models_for_test().dictionary;
  EXPECT_THAT(completions_at(U"最新的数口显示", 4, dictionary, Units::kWords, 200),
              Contains(U'据'));
  EXPECT_THAT(completions_at(U"口据显示", 0, dictionary, Units::kWords, 200), Contains(U'数'));
  EXPECT_THAT(completions_at(U"人类命口共同体", 3, dictionary, Units::kWords, 200),
              Contains(U'运'));
  EXPECT_THAT(completions_at(U"最新的数据显示", 4, dictionary, Units::kWords, 200),
              Not(Contains(U'据')));
  EXPECT_LE(completions_at(U"口据显示", 0, dictionary, Units::kWords, 5).size(), 5u);
  EXPECT_THAT(completions_at(U"。口。", 1, dictionary, Units::kWords, 5), IsEmpty());
}

TEST(Completions, OfMoreOfTheTextComeFirst) {
  const Dictionary& dictionary = models_for_test().dictionary;
  const std::u32string_view text = U"表示热口祝贺";
  EXPECT_EQ(completions_at(text, 3, dictionary, Units::kWordsAndPhrases, 5).front(), U'烈');
  EXPECT_THAT(completions_at(U"与此同口", 3, dictionary, Units::kWords, 1), Contains(U'时'));
}

TEST(Commonest, CharactersComeFirst) {
  const std::vector<char32_t> commonest = commonest_characters(models_for_test().dictionary, 10);
  EXPECT_EQ(commonest.size(), 10u);
  EXPECT_EQ(commonest.front(), U'的');
  EXPECT_THAT(commonest, Contains(U'在'));
}

}  // namespace
}  // namespace jiaokan
