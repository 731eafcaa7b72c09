#include "stages/correct/followers.h"

#include <gmock/gmock.h>

#include "models_for_test.h"
#include "stages/correct/decode.h"

namespace jiaokan {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Not;

Edge mistake(std::uint32_t at, char32_t character, bool sounds_alike = false) {
  return {.from = at,
          .to = at + 1,
          .character = character,
          .source = Source::kConfusion,
          .sounds_alike = sounds_alike};
}

// 中口人 with what may be meant at the second place, or nothing at all.
Lattice some_lattice() {
  Lattice lattice = line_lattice(U"中口人");
  for (const char32_t c : std::u32string_view(U"國国外目回因困园圆团")) lattice.add(mistake(1, c));
  lattice.add(mistake(1, U'扣', true));
  lattice.add({.from = 1, .to = 2, .source = Source::kDoubled});
  return lattice;
}

std::u32string characters_of(std::span<const HanEdge> steps) {
  std::u32string characters;
  for (const HanEdge& step : steps) characters += step.character;
  return characters;
}

TEST(Followers, AreThoseWithoutMistakeThenThoseBySoundThenAll) {
  const Followers followers(some_lattice());
  EXPECT_EQ(characters_of(followers.steps(1, Follow::kPlain)), U"口");
  EXPECT_EQ(characters_of(followers.steps(1, Follow::kSounds)), U"口扣");
  EXPECT_EQ(characters_of(followers.steps(1)), U"口扣國国外目回因困园圆团");
  EXPECT_EQ(followers.skips(1).size(), 1u);
  EXPECT_TRUE(followers.skips(0).empty());
  EXPECT_TRUE(followers.steps(3).empty());
}

TEST(Followers, LeaveOutWhatIsNotHan) {
  EXPECT_EQ(characters_of(Followers(line_lattice(U"中，a1人")).steps(1)), U"");
}

TEST(Followers, VisitWhatWordsGoOnWithInEitherForm) {
  const IssueWords none;
  const Vocabulary vocabulary(models_for_test(), none);
  Followers followers(some_lattice());
  const auto visited_after = [&](std::u32string_view word, Follow follow) {
    Vocabulary::Cursor cursor = vocabulary.begin();
    for (const char32_t c : word) EXPECT_TRUE(vocabulary.step(cursor, c, c));
    std::u32string visited;
    followers.visit_likely(1, follow, vocabulary, cursor,
                           [&](const HanEdge& step) { visited += step.character; });
    return visited;
  };
  EXPECT_THAT(visited_after(U"中", Follow::kAnything), AllOf(Contains(U'国'), Contains(U'國')));
  EXPECT_THAT(visited_after(U"中", Follow::kPlain), Not(Contains(U'国')));
  // 中华人民共和 goes on with 国 alone: the words are asked, not the edges.
  EXPECT_EQ(visited_after(U"中华人民共和", Follow::kAnything).size(), 2u);
}

}  // namespace
}  // namespace jiaokan
