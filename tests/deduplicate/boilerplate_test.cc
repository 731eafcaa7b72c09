#include "stages/deduplicate/boilerplate.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// `count` texts of 100 characters that share only 30..60, pairwise.
std::vector<Overlap> share_one_passage(std::uint32_t count) {
  std::vector<Overlap> overlaps;
  for (std::uint32_t a = 1; a < count; ++a) {
    for (std::uint32_t b = 0; b < a; ++b) {
      overlaps.push_back({.a = a, .b = b, .passages = {{30, 60, 30, 60, 30}}});
    }
  }
  return overlaps;
}

TEST(FindBoilerplate, APassageInFourOtherwiseUnrelatedTexts) {
  const std::vector<MatchingText> texts(4, MatchingText(100, U'文'));
  const auto found = find_boilerplate(texts, share_one_passage(4));
  for (const auto& ranges : found) {
    ASSERT_EQ(ranges.size(), 1u);
    EXPECT_EQ(ranges[0].begin, 30u);
    EXPECT_EQ(ranges[0].end, 60u);
  }
}

TEST(FindBoilerplate, ThreeTextsAreTooFew) {
  const std::vector<MatchingText> texts(3, MatchingText(100, U'文'));
  for (const auto& ranges : find_boilerplate(texts, share_one_passage(3))) {
    EXPECT_TRUE(ranges.empty());
  }
}

TEST(FindBoilerplate, CopiesThatShareMoreAreRelated) {
  const std::vector<MatchingText> texts(4, MatchingText(100, U'文'));
  std::vector<Overlap> overlaps = share_one_passage(4);
  for (Overlap& overlap : overlaps) overlap.passages.push_back({70, 100, 70, 100, 30});
  for (const auto& ranges : find_boilerplate(texts, overlaps)) EXPECT_TRUE(ranges.empty());
}

TEST(FindBoilerplate, ATextThatIsNothingButThePassageTellsNothing) {
  const std::vector<MatchingText> texts(4, MatchingText(60, U'文'));
  for (const auto& ranges : find_boilerplate(texts, share_one_passage(4))) {
    EXPECT_EQ(ranges.size(), 1u);  // 30 characters beside it
  }
  const std::vector<MatchingText> bare(4, MatchingText(40, U'文'));
  std::vector<Overlap> overlaps = share_one_passage(4);
  for (Overlap& overlap : overlaps) overlap.passages = {{0, 40, 0, 40, 40}};
  for (const auto& ranges : find_boilerplate(bare, overlaps)) EXPECT_TRUE(ranges.empty());
}

}  // namespace
}  // namespace jiaokan
