#include "pipeline/io/stem_name.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

// "issue|label"
std::string split(std::u32string_view stem) {
  const StemName name = split_stem(stem);
  return encode_utf8(name.issue) + "|" + encode_utf8(name.label);
}

TEST(SplitStem, PageAfterTheIssue) {
  EXPECT_EQ(split(U"rmrb-2022-03-08-03"), "rmrb-2022-03-08|3");
  EXPECT_EQ(split(U"rmrb_20220308_12"), "rmrb_20220308|12");
  EXPECT_EQ(split(U"rmrb2022030801"), "rmrb20220308|1");
  EXPECT_EQ(split(U"xinmin 1956-07-01 A06"), "xinmin 1956-07-01|A06");
  EXPECT_EQ(split(U"xinmin-p3"), "xinmin|3");
  EXPECT_EQ(split(U"xinmin-page-3"), "xinmin|3");
  EXPECT_EQ(split(U"scan_0007"), "scan|7");
  EXPECT_EQ(split(U"人民日报1956年7月1日第3版"), "人民日报1956年7月1日|3");
  EXPECT_EQ(split(U"晚报-第十三版"), "晚报|十三");
  EXPECT_EQ(split(U"晚报 03版：要闻"), "晚报|3");
}

TEST(SplitStem, PageAlone) {
  EXPECT_EQ(split(U"3"), "|3");
  EXPECT_EQ(split(U"03"), "|3");
  EXPECT_EQ(split(U"a06"), "|A06");
  EXPECT_EQ(split(U"page12"), "|12");
  EXPECT_EQ(split(U"第三版"), "|三");
}

TEST(SplitStem, NoPage) {
  for (const std::u32string_view stem :
       {U"000_58b0", U"000_58b0e72da7c9ea6d", U"001_91b48a67ea093576", U"rmrb-2022-03-08",
        U"20220308", U"2022-03", U"2022-0308", U"1940-vertical-microfilm", U"1956", U"scan12", U"0",
        U""}) {
    EXPECT_EQ(split(stem), encode_utf8(stem) + "|");
  }
}

TEST(SplitGluedNumber, LettersThenDigits) {
  EXPECT_EQ(split_glued_number(U"scan12"), (StemName{U"scan", U"12"}));
  EXPECT_EQ(split_glued_number(U"晚报03"), (StemName{U"晚报", U"3"}));
  EXPECT_EQ(split_glued_number(U"58b0").label, U"");
  EXPECT_EQ(split_glued_number(U"scan").label, U"");
}

}  // namespace
}  // namespace jiaokan
