#include "models/sentence_joint.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

const LanguageModel& model() {
  static const LanguageModel loaded = LanguageModel::load();
  return loaded;
}

TEST(SentenceJoint, AWordThatWasCutGoesOn) {
  EXPECT_GT(joint_odds(U"各地抓紧检修农", U"机具，备足化肥。", U"", model()), 1);
  EXPECT_LT(joint_odds(U"各地抓紧检修农", U"领导到村里去。", U"", model()), 0);
}

TEST(SentenceJoint, WordsThatStandElsewhereTooSpeakForIt) {
  EXPECT_EQ(joint_signs(U"专家到了赵家", U"屯，和大家座谈。", U"今年种麦子。"), 0);
  EXPECT_GT(joint_signs(U"专家到了赵家", U"屯，和大家座谈。", U"赵家屯今年种麦子。"), 0.5);
}

TEST(SentenceJoint, QuotationMarksAreClosedWhereTheyWereOpened) {
  EXPECT_GT(joint_signs(U"他们说“春雨", U"贵如油”，很高兴。", U""), 1);
  EXPECT_LT(joint_signs(U"他们说“春雨", U"贵如油，很高兴。", U""), 0);
  EXPECT_TRUE(closes_unopened(U"贵如油”，很高兴。"));
  EXPECT_FALSE(closes_unopened(U"“贵如油”，很高兴。"));
}

// The language model's context breaks there.
TEST(SentenceJoint, AWordGoesOnOverAQuotationMark) {
  EXPECT_GT(joint_odds(U"我们要抓紧检修“农", U"机具”，备足化肥。", U"", model()), 1.5);
}

TEST(SentenceJoint, ANumberGoesOnWithDigitsOrWhatItCounts) {
  const auto odds = [](std::u32string_view left, std::u32string_view right) {
    return joint_odds(left, right, U"", model());
  };
  EXPECT_GT(odds(U"同比增长27.", U"7%，高于去年。"), 0.5);
  EXPECT_GT(odds(U"耕地有3350", U"万亩，高于去年。"), 0.5);
  EXPECT_LT(odds(U"同比增长27.", U"不仅如此，"), -0.5);
  EXPECT_LT(odds(U"专家来到村里，", U"，和大家座谈。"), -0.5);
}

TEST(SentenceJoint, WhatIsLeftOfAWordIsRareOnItsOwn) {
  EXPECT_LT(first_word_odds(U"业生产形势很好", model()),
            first_word_odds(U"农业生产形势很好", model()));
  EXPECT_EQ(first_word_odds(U"，", model()), 0);
  EXPECT_EQ(first_word_odds(U"", model()), 0);
}

}  // namespace
}  // namespace jiaokan
