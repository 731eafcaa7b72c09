#include "stages/recognize/merge_candidates.h"

#include <gtest/gtest.h>

#include "tests/recognize/glyphs.h"

namespace jiaokan {
namespace {

LineReading merge(const std::vector<LineReading>& readings, std::vector<double> weights) {
  return merge_candidates(align_readings(readings, Direction::kHorizontal, 10), weights);
}

TEST(MergeCandidates, TheMajorityWinsAndTheRestAreCandidates) {
  const LineReading merged =
      merge({reading(U"春凤", 0.8F), reading(U"春风", 0.7F), reading(U"春风", 0.7F)}, {1, 1, 1});
  EXPECT_EQ(text_of(merged.glyphs), "春风");
  ASSERT_EQ(merged.glyphs[1].candidates.size(), 1U);
  EXPECT_EQ(merged.glyphs[1].candidates[0].character, U'凤');
  EXPECT_NEAR(merged.glyphs[1].confidence, 1.4 / 3, 1e-4);
  EXPECT_NEAR(merged.glyphs[1].candidates[0].confidence, 0.8 / 3, 1e-4);
}

TEST(MergeCandidates, ASureReadingBeatsADoubtfulOne) {
  EXPECT_EQ(text_of(merge({reading(U"凤", 0.5F), reading(U"风", 0.9F)}, {1, 1}).glyphs), "风");
  EXPECT_EQ(text_of(merge({reading(U"凤", 0.5F), reading(U"风", 0.9F)}, {3, 1}).glyphs), "凤");
  EXPECT_EQ(text_of(merge({reading(U"凤"), reading(U"风")}, {1, 1}).glyphs), "凤");
}

TEST(MergeCandidates, AnAlternativeOfOneSupportsTheOther) {
  LineReading doubtful = reading(U"凤", 0.5F);
  doubtful.glyphs[0].candidates = {{U'风', 0.45F}};
  const LineReading merged = merge({doubtful, reading(U"风", 0.6F)}, {1, 1});
  EXPECT_EQ(text_of(merged.glyphs), "风");
  EXPECT_NEAR(merged.glyphs[0].confidence, 1.05 / 2, 1e-4);
}

TEST(MergeCandidates, WhatOthersPassOverNeedsConfidence) {
  const std::vector<LineReading> sure = {reading(U"春风", 0.9F), reading(U"春", 0.9F)};
  const LineReading kept = merge(sure, {1, 1});
  EXPECT_EQ(text_of(kept.glyphs), "春风");
  EXPECT_EQ(kept.glyphs[1].candidates.back().character, U'\0');
  const std::vector<LineReading> unsure = {reading(U"春风", 0.6F), reading(U"春", 0.9F)};
  EXPECT_EQ(text_of(merge(unsure, {1, 1}).glyphs), "春");
}

TEST(MergeCandidates, ASpaceTakesNoGlyphsPlace) {
  LineReading doubtful = reading(U"尽责谋", 0.9F);
  doubtful.glyphs[1].confidence = 0.58F;
  const LineReading merged = merge({doubtful, reading(U"尽 责 谋", 0.99F)}, {1, 0.6});
  EXPECT_EQ(text_of(merged.glyphs), "尽责谋");
}

// However sure one reading is of a doublet, two that lack it outvote it.
TEST(MergeCandidates, TwoThatPassOverAPlaceOutvoteOne) {
  const std::vector<LineReading> readings = {reading(U"春风", 0.99F), reading(U"春春风", 0.99F),
                                             reading(U"春风", 0.99F)};
  EXPECT_EQ(text_of(merge(readings, {1, 1, 1}).glyphs), "春风");
  const std::vector<LineReading> lost = {reading(U"春", 0.9F), reading(U"春风", 0.9F),
                                         reading(U"春风", 0.9F)};
  EXPECT_EQ(text_of(merge(lost, {1, 1, 1}).glyphs), "春风");
}

}  // namespace
}  // namespace jiaokan
