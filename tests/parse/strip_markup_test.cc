#include "stages/parse/strip_markup.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

// Each line as number, marks (# heading level, ! strong, * item, ^ begins) and text.
std::vector<std::string> show(std::string_view bytes) {
  std::vector<std::string> shown;
  for (const MarkedLine& line : strip_markup(split_lines(bytes))) {
    std::string marks = std::to_string(line.number);
    if (line.heading > 0) marks += "#" + std::to_string(line.heading);
    if (line.strong) marks += "!";
    if (line.item) marks += "*";
    if (line.begins) marks += "^";
    shown.push_back(marks + " " + encode_utf8(line.text));
  }
  return shown;
}

using testing::ElementsAre;

TEST(StripMarkup, MarksAreReadAndRemoved) {
  EXPECT_THAT(
      show("# 春耕\n\n**导语。**\n- 一是水；\n- 二是肥。\n1. 其一\n> 引文"),
      ElementsAre("1#1^ 春耕", "3!^ 导语。", "4*^ 一是水；", "5*^ 二是肥。", "6*^ 其一", "7 引文"));
}

TEST(StripMarkup, LinesWithoutTextAreLeftOut) {
  EXPECT_THAT(show("```\n春耕\n```\n---\n* * *\n======\n##\n备耕"),
              ElementsAre("2^ 春耕", "8^ 备耕"));
}

TEST(StripMarkup, TablesBecomeLines) {
  EXPECT_THAT(show("| 县 | 亩 |\n|---|---|\n| 甲 | 3 |"), ElementsAre("1*^ 县 亩", "3*^ 甲 3"));
}

TEST(StripMarkup, PrintedSignsStay) {
  EXPECT_THAT(show("#春耕#\n-2月份\n□ 本报记者\n2.5亿元\n3月7日"),
              ElementsAre("1^ #春耕#", "2 -2月份", "3 □ 本报记者", "4 2.5亿元", "5 3月7日"));
}

TEST(StripMarkup, IndentationBeginsAParagraph) {
  EXPECT_THAT(show("　　春耕开始。\n备耕。"), ElementsAre("1^ 春耕开始。", "2 备耕。"));
  EXPECT_THAT(show("完。\n　　又一段。"), ElementsAre("1^ 完。", "2^ 又一段。"));
}

}  // namespace
}  // namespace jiaokan
