#include "models/archive_words.h"

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const WordTrie kKnown = WordTrie::build({{U"公报", 0}, {U"代表", 1}});

std::vector<std::u32string> words_of(const std::vector<ArchiveWord>& words) {
  std::vector<std::u32string> texts;
  for (const ArchiveWord& word : words) texts.push_back(word.word);
  return texts;
}

// Of some dozen characters all stand together by chance.
constexpr ArchiveWordsOptions kShortText{.cohesion = 0.5};

// 谌壹珍 stands among ever other words; 壹珍 never without 谌.
const std::vector<std::u32string> kTexts = {
    U"记者问谌壹珍，代表说谌壹珍来了。会上谌壹珍发言。",
    U"公报说谌壹珍走后，大家想念谌壹珍吗？有谌壹珍在，就好办。",
};

TEST(ArchiveWords, FindsWhatNoListHas) {
  const ArchiveWords learnt = learn_archive_words(kTexts, kKnown, kShortText);
  EXPECT_THAT(words_of(learnt.candidates), ElementsAre(U"谌壹珍"));
  EXPECT_EQ(learnt.candidates[0].count, 6u);
}

TEST(ArchiveWords, CountsKnownWordsAndNgrams) {
  const ArchiveWords learnt = learn_archive_words(kTexts, kKnown, kShortText);
  EXPECT_THAT(words_of(learnt.known), ElementsAre(U"代表", U"公报"));
  EXPECT_EQ(learnt.ngrams.at(U"壹珍"), 6u);
  EXPECT_EQ(learnt.ngrams.count(U"珍代"), 0u);  // a mark stands between
}

TEST(ArchiveWords, TheOrderOfTheTextsDoesNotMatter) {
  const std::vector<std::u32string> turned = {kTexts[1], kTexts[0]};
  EXPECT_EQ(learn_archive_words(kTexts, kKnown, kShortText).candidates,
            learn_archive_words(turned, kKnown, kShortText).candidates);
}

TEST(ArchiveWords, EachOptionCounts) {
  EXPECT_THAT(learn_archive_words(kTexts, kKnown, {.fewest = 7, .cohesion = 0.5}).candidates,
              IsEmpty());
  EXPECT_THAT(learn_archive_words(kTexts, kKnown, {.cohesion = 9}).candidates, IsEmpty());
  EXPECT_THAT(learn_archive_words(kTexts, kKnown, {.cohesion = 0.5, .freedom = 9}).candidates,
              IsEmpty());
  EXPECT_THAT(learn_archive_words(kTexts, kKnown, {.cohesion = 0.5, .longest = 2}).candidates,
              IsEmpty());
}

TEST(ArchiveWords, NothingIsLearntFromNothing) {
  EXPECT_THAT(learn_archive_words({}, kKnown).ngrams, IsEmpty());
  const std::vector<std::u32string> foreign = {U"Hello, 2022."};
  EXPECT_EQ(learn_archive_words(foreign, kKnown).characters, 0u);
}

}  // namespace
}  // namespace jiaokan
