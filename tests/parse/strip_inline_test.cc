#include "stages/parse/strip_inline.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

TEST(StripInline, MarksGoAndWordsStay) {
  const struct {
    std::u32string_view line, outcome;
  } rows[] = {
      {U"**王毅：**大家好", U"王毅：大家好"},
      {U"半截**粗体", U"半截粗体"},
      {U"*斜体*和`代码`", U"斜体和代码"},
      {U"[新华网](http://a.cn/b)报道", U"新华网报道"},
      {U"![图：春耕](a.png)", U"图：春耕"},
      {U"1\\. 不是列表", U"1. 不是列表"},
      {U"5*3*2毫米", U"5*3*2毫米"},
      {U"只有一个*星号", U"只有一个*星号"},
      {U"[注](见第二条)", U"注"},
      {U"[上接第一版)会议", U"[上接第一版)会议"},
      {U"", U""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(encode_utf8(strip_inline(row.line)), encode_utf8(row.outcome));
  }
}

}  // namespace
}  // namespace jiaokan
