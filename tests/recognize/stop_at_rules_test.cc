#include "stages/recognize/stop_at_rules.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

constexpr LineBox kLine{.box = {100, 50, 400, 80}};

Box stopped(const Box& rule) {
  return stop_at_rules(kLine, Direction::kHorizontal, {{rule}}).box;
}

TEST(StopAtRules, ARuleAtAnEndEndsTheLine) {
  EXPECT_EQ(stopped({395, 0, 400, 900}), (Box{100, 50, 395, 80}));
  EXPECT_EQ(stopped({98, 0, 103, 900}), (Box{103, 50, 400, 80}));
}

TEST(StopAtRules, OthersDoNot) {
  EXPECT_EQ(stopped({250, 0, 255, 900}), kLine.box);    // in the middle: a glyph's stroke
  EXPECT_EQ(stopped({395, 55, 400, 75}), kLine.box);    // shorter than the line is high
  EXPECT_EQ(stopped({100, 70, 400, 75}), kLine.box);    // along the line
  EXPECT_EQ(stopped({395, 200, 400, 900}), kLine.box);  // below it
  EXPECT_EQ(stopped({420, 0, 425, 900}), kLine.box);    // beyond it
}

TEST(StopAtRules, VerticalLinesEndAtLyingRules) {
  const LineBox line{.box = {50, 100, 80, 400}};
  EXPECT_EQ(stop_at_rules(line, Direction::kVertical, {{{0, 398, 900, 404}}}).box,
            (Box{50, 100, 80, 398}));
}

// Nothing would be left of it.
TEST(StopAtRules, AShortLineStays) {
  const LineBox stub{.box = {100, 50, 130, 80}};
  EXPECT_EQ(stop_at_rules(stub, Direction::kHorizontal, {{{101, 0, 104, 900}}}).box, stub.box);
}

}  // namespace
}  // namespace jiaokan
