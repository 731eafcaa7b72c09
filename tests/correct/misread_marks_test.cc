#include "stages/correct/misread_marks.h"

#include <gmock/gmock.h>

#include "models_for_test.h"
#include "pipeline/document/utf8.h"
#include "stages/correct/line_apparatus.h"

namespace jiaokan {
namespace {

std::string mended(std::u32string_view line) {
  const Apparatus apparatus = apparatus_of_line(line);
  const ColumnRange range{0, line.size()};
  const IssueWords none;
  const Vocabulary vocabulary(models_for_test(), none);
  std::u32string text;
  std::size_t next = 0;
  for (const Change& change :
       misread_marks(lead_text_of(apparatus, range), range, vocabulary, {})) {
    text += line.substr(next, change.first - next);
    text += change.after;
    next = change.last;
  }
  return encode_utf8(text + std::u32string(line.substr(next)));
}

TEST(MisreadMarks, ZerosOfChineseNumbers) {
  EXPECT_EQ(mended(U"一八O四年，一九OO年"), "一八〇四年，一九〇〇年");
  EXPECT_EQ(mended(U"二OA，O形，10米"), "二OA，O形，10米");
}

TEST(MisreadMarks, DashesBetweenYears) {
  EXPECT_EQ(mended(U"（一七八三一一一七八四）"), "（一七八三——一七八四）");
  EXPECT_EQ(mended(U"一九一四—一一九一八"), "一九一四——一九一八");
  EXPECT_EQ(mended(U"一九一四——一九一八"), "一九一四——一九一八");
  EXPECT_EQ(mended(U"（一七六九一八二一）"), "（一七六九——一八二一）");
  EXPECT_EQ(mended(U"电话一八二一一七六九"), "电话一八二一一七六九");  // no years in order
}

TEST(MisreadMarks, DashesThatStandAsOne) {
  EXPECT_EQ(mended(U"资本主义的最高阶段一一帝国主义"), "资本主义的最高阶段——帝国主义");
  EXPECT_EQ(mended(U"基本的单位-商品"), "基本的单位——商品");
  EXPECT_EQ(mended(U"三个邻国—一土地相连"), "三个邻国——土地相连");
}

TEST(MisreadMarks, HyphensOfNames) {
  EXPECT_EQ(mended(U"让-雅克·卢梭"), "让-雅克·卢梭");
}

TEST(MisreadMarks, DaysOfDates) {
  EXPECT_EQ(mended(U"12曰下午，子曰"), "12日下午，子曰");
}

TEST(MisreadMarks, WhatIsLeftOfDots) {
  EXPECT_EQ(mended(U"大家都说··好"), "大家都说……好");
  EXPECT_EQ(mended(U"没有说完。...后来"), "没有说完。……后来");
  EXPECT_EQ(mended(U"西蒙·玻利瓦尔"), "西蒙·玻利瓦尔");
  EXPECT_EQ(mended(U"见...com"), "见...com");
}

TEST(MisreadMarks, OneThatIsMeantSo) {
  EXPECT_EQ(mended(U"他们一一列举了事实"), "他们一一列举了事实");
  EXPECT_EQ(mended(U"这是-个问题"), "这是一个问题");
  EXPECT_EQ(mended(U"统一一切力量"), "统一一切力量");
  EXPECT_EQ(mended(U"选择—个地方"), "选择一个地方");
  EXPECT_EQ(mended(U"首届中国—中亚峰会"), "首届中国—中亚峰会");
}

}  // namespace
}  // namespace jiaokan
