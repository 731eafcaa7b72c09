#include "stages/collate/continuity.h"

#include <gtest/gtest.h>

#include "stages/collate/flatten.h"
#include "tests/collate/rows.h"

namespace jiaokan {
namespace {

const LanguageModel& model() {
  static const LanguageModel loaded = LanguageModel::load();
  return loaded;
}

TEST(Continuity, TextRunsOnWhereItWasNotCut) {
  EXPECT_GT(continuity(U"今年夏粮的播种面", U"积稳中有增", model()), 1);
  EXPECT_LT(continuity(U"今年夏粮的播种面", U"头卸下茶叶", model()), 0);
  EXPECT_EQ(continuity(U"", U"积稳中有增", model()), 0);
}

TEST(Continuity, OfARowsBodyAlone) {
  Row row = flatten({.fragments = {fragment_of(U"H:夏粮丰收/播种面积稳中有增|茶叶")}});
  find_continuity(row, model());
  ASSERT_EQ(row.runs_on.size(), row.size());
  EXPECT_EQ(row.runs_on[3], 0);  // in the headline
  EXPECT_EQ(row.runs_on[4], 0);  // the body's first glyph
  EXPECT_GT(row.runs_on[7], row.runs_on[12]);
}

// What was lost took the begin of its paragraph along.
TEST(Continuity, AParagraphThatBeginsInMidSentenceWasCut) {
  const auto odds_at = [](std::u32string_view text, std::size_t glyph) {
    Row row = flatten({.fragments = {fragment_of(text)}});
    find_continuity(row, model());
    return row.runs_on[glyph];
  };
  const float whole = odds_at(U"今年，夏粮的播种面积稳中有增。", 8);
  EXPECT_LT(odds_at(U"今年，夏粮的播种/面积稳中有增。", 8), whole - 2);
  // But not after a sentence or a heading.
  const float after = odds_at(U"今年夏粮丰收。面积稳中有增。", 7);
  EXPECT_GT(odds_at(U"今年夏粮丰收。/面积稳中有增。", 7), after - 1);
  EXPECT_GT(odds_at(U"今年夏粮丰收/面积稳中有增。", 6),
            odds_at(U"今年夏粮丰收面积稳中有增。", 6) - 1);
}

}  // namespace
}  // namespace jiaokan
