#include "stages/correct/line_apparatus.h"

#include <gmock/gmock.h>

#include "models_for_test.h"
#include "pipeline/document/utf8.h"
#include "stages/correct/correct.h"

namespace jiaokan {
namespace {

using testing::ElementsAre;
using Lines = std::vector<std::u32string>;

std::size_t paragraphs(const Lines& lines) {
  const Apparatus apparatus = apparatus_of_lines(lines);
  return static_cast<std::size_t>(std::ranges::count_if(
      apparatus.columns, [](const Column& column) { return column.begins_paragraph; }));
}

TEST(LineApparatus, FullLinesOfOneWidthRunOn) {
  EXPECT_EQ(paragraphs({U"今年的春耕比去年早了整整十天，", U"合作社的机手们天不亮就下了地，",
                        U"到中午已经耕完了东边那二十亩。", U"傍晚下起了雨。"}),
            2u);
}

TEST(LineApparatus, SentencesThatStandForThemselvesDoNot) {
  EXPECT_EQ(paragraphs({U"今天天气很好", U"合作社的机手们天不亮就下了地", U"雨", U"春耕开始了吗"}),
            4u);
}

TEST(LineApparatus, EachCharacterStaysInItsLine) {
  const Lines lines = {U"农机手说，压", U"", U"道太重。"};
  const Apparatus apparatus = apparatus_of_lines(lines);
  EXPECT_THAT(lines_of(apparatus, {}, 3), ElementsAre(lines[0], lines[1], lines[2]));
  // One for one over the line's end, and one that goes.
  const std::vector<Edit> edits = {{.first = 5, .last = 7, .before = U"压道", .after = U"圧迫"},
                                   {.first = 9, .last = 10, .before = U"。", .after = U""}};
  EXPECT_THAT(lines_of(apparatus, edits, 3), ElementsAre(U"农机手说，圧", U"", U"迫太重"));
}

// Read by a recogniser: the same shapes wrong again and again, over line ends, marks read as 一.
TEST(LineApparatus, WhatARecogniserMisreadIsMendedAsOneText) {
  const Lines lines = {U"世界各国人民的历更告诉我们，封建杜会的农民受尽地主的压道，没有",
                       U"土地。历更学家说，资本主义杜会的工人也受压道，他们的反抗从来没",
                       U"有停止过。一八O四年的起义是历更上的大事一一它推翻了封建主的统",
                       U"治。共产党领导的武装斗争在一九四九年取得了胜利，建立了新的杜会。"};
  const Apparatus apparatus = apparatus_of_lines(lines);
  const Decision decision =
      correct(apparatus, models_for_test(), {}, {.one_hand = false, .normal_form = false});
  std::string text;
  for (const std::u32string& line : lines_of(apparatus, decision.edits, lines.size())) {
    text += encode_utf8(line);
  }
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("历更")));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("压道")));
  EXPECT_THAT(text, testing::HasSubstr("一八〇四年"));
  EXPECT_THAT(text, testing::HasSubstr("大事——它"));
}

}  // namespace
}  // namespace jiaokan
