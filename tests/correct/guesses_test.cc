#include "stages/correct/guesses.h"

#include <gmock/gmock.h>

#include "models_for_test.h"

namespace jiaokan {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(Completions, AreWhatMakesWordsOfTheNeighbours) {
  const Dictionary& dictionary = models_for_test().dictionary;
  EXPECT_THAT(completions_at(U"最新的数口显示", 4, dictionary, 200), Contains(U'据'));
  EXPECT_THAT(completions_at(U"口据显示", 0, dictionary, 200), Contains(U'数'));
  EXPECT_THAT(completions_at(U"人类命口共同体", 3, dictionary, 200), Contains(U'运'));
  EXPECT_THAT(completions_at(U"最新的数据显示", 4, dictionary, 200), Not(Contains(U'据')));
  EXPECT_LE(completions_at(U"口据显示", 0, dictionary, 5).size(), 5u);
  EXPECT_THAT(completions_at(U"。口。", 1, dictionary, 5), IsEmpty());
}

TEST(Phrases, TellWhatStandsBetweenTheSameNeighboursElsewhere) {
  const Phrases phrases(U"关于大兴调查研究的方案。大兴调大研究的工作");
  EXPECT_THAT(phrases.between_neighbours(U"大兴调大研究", 3), ElementsAre(U'查'));
  EXPECT_THAT(phrases.between_neighbours(U"大兴调查研究", 3), ElementsAre(U'大'));
  EXPECT_THAT(phrases.between_neighbours(U"关于大兴调查", 2), IsEmpty());
  EXPECT_THAT(phrases.between_neighbours(U"兴调大", 2), IsEmpty());
}

}  // namespace
}  // namespace jiaokan
