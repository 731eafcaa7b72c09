#include "stages/recognize/choose_script.h"

#include <gtest/gtest.h>

#include "tests/recognize/fake_reader.h"

namespace jiaokan {
namespace {

// The script told from how sure the simplified and the traditional model are of each line.
Script chosen(const std::vector<std::pair<float, float>>& hans_and_hant) {
  std::vector<LineImage> lines(hans_and_hant.size());
  for (std::size_t i = 0; i < lines.size(); ++i) lines[i].origin.x = static_cast<int>(i);
  FakeReader reader([&](const LineImage& line, Script script) {
    const auto& [hans, hant] = hans_and_hant[static_cast<std::size_t>(line.origin.x)];
    return reading(U"春风化雨", script == Script::kHans ? hans : hant);
  });
  return choose_script(lines, reader);
}

TEST(ChooseScript, TheSurerModelDecides) {
  EXPECT_EQ(chosen({{0.99F, 0.98F}, {0.99F, 0.97F}}), Script::kHans);
  EXPECT_EQ(chosen({{0.80F, 0.99F}, {0.90F, 0.99F}}), Script::kHant);
}

// The traditional model reads simplified forms nearly as well, so a tie speaks for simplified.
TEST(ChooseScript, ATieIsSimplified) {
  EXPECT_EQ(chosen({{0.99F, 0.99F}, {0.98F, 0.98F}}), Script::kHans);
}

TEST(ChooseScript, LinesOfEitherKindAreMixed) {
  EXPECT_EQ(chosen({{0.80F, 0.99F}, {0.99F, 0.80F}, {0.80F, 0.99F}}), Script::kMixed);
}

TEST(ChooseScript, NothingToRead) {
  EXPECT_EQ(chosen({}), Script::kHans);
  std::vector<LineImage> blank(3);
  FakeReader silent([](const LineImage&, Script) { return LineReading{}; });
  EXPECT_EQ(choose_script(blank, silent), Script::kHans);
}

}  // namespace
}  // namespace jiaokan
