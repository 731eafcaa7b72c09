#include "stages/collate/telling.h"

#include <gtest/gtest.h>

#include "stages/collate/continuity.h"
#include "stages/collate/flatten.h"
#include "tests/collate/rows.h"

namespace jiaokan {
namespace {

std::vector<Row> told(const std::vector<std::u32string>& texts) {
  static const LanguageModel model = LanguageModel::load();
  std::vector<Row> rows;
  for (const std::u32string& text : texts) {
    rows.push_back(flatten({.fragments = {fragment_of(text)}}));
    find_continuity(rows.back(), model);
  }
  find_telling(rows);
  return rows;
}

TEST(Telling, WhatFollowsOfItselfTellsLess) {
  const std::vector<Row> rows = told({U"H:夏粮丰收/播种面积稳中有增", U"码头卸下茶叶"});
  ASSERT_EQ(rows[0].tells.size(), rows[0].size());
  EXPECT_EQ(rows[0].tells[2], 1) << "of headings nothing is known";
  EXPECT_LT(rows[0].tells[7], 0.7f) << "面积";
  EXPECT_EQ(rows[1].tells[0], 1);
}

TEST(Telling, WhatOneTextSaysTwiceTellsLessInAll) {
  const std::vector<Row> once = told({U"老船工说河面结冰，", U"船工说"});
  const std::vector<Row> twice = told({U"老船工说河面结冰，", U"老船工说，老船工说"});
  for (std::size_t at = 0; at < 4; ++at) EXPECT_LT(twice[0].tells[at], once[0].tells[at]);
  EXPECT_EQ(twice[0].tells[6], once[0].tells[6]);
}

TEST(Telling, TheTwoOfADoubledWordTellAlike) {
  const std::vector<Row> rows = told({U"跑三三趟，努力努力"});
  EXPECT_EQ(rows[0].tells[1], rows[0].tells[2]);
  EXPECT_EQ(rows[0].tells[5], rows[0].tells[7]);
}

}  // namespace
}  // namespace jiaokan
