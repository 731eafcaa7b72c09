#include "models/word_trie.h"

#include <gmock/gmock.h>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

WordTrie some() {
  return WordTrie::build({{U"中国", 1}, {U"中国人", 2}, {U"人民", 3}, {U"人", 4}});
}

TEST(WordTrie, FindsWholeWordsAlone) {
  const WordTrie trie = some();
  EXPECT_EQ(trie.find(U"中国"), 1u);
  EXPECT_EQ(trie.find(U"中国人"), 2u);
  EXPECT_EQ(trie.find(U"人"), 4u);
  EXPECT_EQ(trie.find(U"中"), WordTrie::kNoWord);
  EXPECT_EQ(trie.find(U"国"), WordTrie::kNoWord);
  EXPECT_EQ(trie.find(U""), WordTrie::kNoWord);
}

TEST(WordTrie, StepsCharacterByCharacter) {
  const WordTrie trie = some();
  const WordTrie::Node node = trie.step(trie.step(WordTrie::kRoot, U'人'), U'民');
  ASSERT_NE(node, WordTrie::kNone);
  EXPECT_EQ(trie.value(node), 3u);
  EXPECT_EQ(trie.step(node, U'人'), WordTrie::kNone);
  EXPECT_EQ(trie.step(WordTrie::kRoot, U'𠀀'), WordTrie::kNone);
}

TEST(WordTrie, TellsHowManyWaysGoOnAndWhichMay) {
  const WordTrie trie = WordTrie::build({{U"中国", 1}, {U"中外", 2}, {U"国人", 3}});
  const WordTrie::Node node = trie.step(WordTrie::kRoot, U'中');
  EXPECT_EQ(trie.ways(WordTrie::kRoot), 2u);
  EXPECT_EQ(trie.ways(node), 2u);
  EXPECT_EQ(trie.ways(WordTrie::kNone), 0u);
  EXPECT_TRUE(trie.may_step(node, U'国') && trie.may_step(node, U'外'));
  EXPECT_FALSE(trie.may_step(WordTrie::kNone, U'国'));
  EXPECT_FALSE(trie.may_step(node, 0x20000));
}

TEST(WordTrie, TellsWhatMayBeginAWordBeforeACharacter) {
  const WordTrie trie = WordTrie::build({{U"中国", 1}, {U"外国", 2}, {U"外国人", 3}, {U"国人", 4}});
  std::u32string firsts;
  trie.visit_beginnings(U'国', [&](char32_t first, WordTrie::Node node) {
    firsts += first;
    EXPECT_EQ(trie.value(node), first == U'中' ? 1u : 2u);
  });
  EXPECT_EQ(firsts, U"中外");
  trie.visit_beginnings(U'中', [](char32_t, WordTrie::Node) { FAIL(); });
  trie.visit_beginnings(0x20000, [](char32_t, WordTrie::Node) { FAIL(); });
}

TEST(WordTrie, SurvivesBytes) {
  EXPECT_EQ(WordTrie::from_bytes(some().to_bytes()).words(), some().words());
  EXPECT_TRUE(WordTrie::from_bytes(WordTrie::build({}).to_bytes()).empty());
}

TEST(WordTrie, RenumbersItsWords) {
  WordTrie trie = some();
  trie.renumber([](std::u32string_view word, std::uint32_t number) {
    return number * 10 + static_cast<std::uint32_t>(word.size());
  });
  EXPECT_EQ(trie.find(U"中国人"), 23u);
  EXPECT_EQ(trie.find(U"人"), 41u);
  EXPECT_EQ(trie.find(U"中"), WordTrie::kNoWord);
}

TEST(WordTrie, RefusesDamagedBytes) {
  const std::string bytes = some().to_bytes();
  EXPECT_THROW(WordTrie::from_bytes(""), SetupError);
  EXPECT_THROW(WordTrie::from_bytes(bytes.substr(0, bytes.size() - 3)), SetupError);
  EXPECT_THROW(WordTrie::from_bytes(bytes + "x"), SetupError);
}

TEST(WordTrie, LeavesOutWhatDoesNotFit) {
  const WordTrie trie = WordTrie::build({{U"𠮷野", 1}, {U"", 2}, {U"中", 3}, {U"中", 4}});
  EXPECT_THAT(trie.words(), testing::ElementsAre(testing::Pair(U"中", 4u)));
}

}  // namespace
}  // namespace jiaokan
