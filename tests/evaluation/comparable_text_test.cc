#include "pipeline/evaluation/comparable_text.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(ComparableText, LeavesOutWhatStandsBesideTheText) {
  EXPECT_EQ(comparable_text(U"头\n\n正文。\n图：一座桥。\n署名：林晓舟\n尾"), U"头正文。尾");
  EXPECT_EQ(comparable_text(U"如图：所示"), U"如图:所示") << "only at the begin of a line";
}

TEST(ComparableText, LeavesOutMarksAndJumpLines) {
  EXPECT_EQ(comparable_text(U"甲〔缺〕乙〔下转第3版，未见〕丙"), U"甲乙丙");
  EXPECT_EQ(comparable_text(U"甲（下转第十三版）乙(上接A06版)丙（紧接第2版右）丁"), U"甲乙丙丁");
}

TEST(ComparableText, KeepsWhatOnlyLooksLikeAMark) {
  EXPECT_EQ(comparable_text(U"甲〔缺"), U"甲〔缺") << "never closed";
  EXPECT_EQ(comparable_text(U"甲（下转型）乙"), U"甲(下转型)乙");
  EXPECT_EQ(comparable_text(U"（接版）"), U"(接版)") << "no page";
  EXPECT_EQ(comparable_text(U"（接一二三四五六七八九十甲版）"), U"(接一二三四五六七八九十甲版)");
  EXPECT_EQ(comparable_text(U"（接一版甲乙丙丁）"), U"(接一版甲乙丙丁)");
  EXPECT_EQ(comparable_text(U"（下转3版"), U"(下转3版") << "never closed";
}

TEST(ComparableText, FoldsWidthQuotationMarksDashesAndSpaces) {
  EXPECT_EQ(comparable_text(U"“甲”‘乙’－—–Ａ１　…・•｜|"), U"\"甲\"'乙'---A1...··");
}

TEST(ComparableText, TakesAnEmptyText) {
  EXPECT_EQ(comparable_text(U""), U"");
  EXPECT_EQ(comparable_text(U"\n\n图：一"), U"");
}

}  // namespace
}  // namespace jiaokan
