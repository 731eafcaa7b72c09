#include "stages/recognize/find_cells.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/recognize/drawn_line.h"

namespace jiaokan {
namespace {

using testing::Contains;
using testing::IsEmpty;
using Bars = std::vector<std::pair<int, int>>;

// Where the middles of the cells lie.
std::vector<int> middles(const std::vector<CellRange>& cells) {
  std::vector<int> found;
  for (const CellRange& cell : cells) found.push_back((cell.begin + cell.end) / 2);
  return found;
}

MATCHER_P(AllNear, expected, "") {
  if (arg.size() != expected.size()) return false;
  for (std::size_t i = 0; i < arg.size(); ++i) {
    if (std::abs(arg[i] - expected[i]) > 2) return false;
  }
  return true;
}

TEST(WalkPitch, OneCellAGlyphThoughGlyphsAreOfTwoPieces) {
  const LineInk line =
      measure_ink(bars(110, {{3, 20}, {23, 29}, {32, 40}, {43, 60}, {63, 80}, {84, 99}}, 20));
  EXPECT_THAT(middles(walk_pitch(line)), AllNear(std::vector{11, 31, 51, 71, 91}));
}

TEST(WalkPitch, TouchingGlyphsAreCutByThePitch) {
  const LineInk line = measure_ink(bars(110, {{3, 82}}, 20));
  EXPECT_EQ(walk_pitch(line).size(), 4U);
}

TEST(WalkPitch, BlankStretchesHaveNoCells) {
  const LineInk line = measure_ink(bars(300, {{3, 20}, {203, 220}}, 20));
  EXPECT_THAT(middles(walk_pitch(line)), AllNear(std::vector{11, 211}));
}

// The way that wins when the network believes in cells of these bars and in no others.
std::vector<std::pair<int, int>> way(const LineInk& line, const Bars& believed) {
  const Cuts cuts = find_cuts(line, line.from, line.to);
  std::vector<float> credits;
  for (const CellRange& cell : cuts.cells) {
    const CellRange ink = trimmed(line, cell);
    const bool good = std::ranges::count(believed, std::pair(ink.begin, ink.end)) > 0;
    credits.push_back(good ? 0.9F : 0.01F);
  }
  std::vector<std::pair<int, int>> found;
  for (const std::size_t cell : best_way(line, cuts, credits)) {
    const CellRange ink = trimmed(line, cuts.cells[cell]);
    found.emplace_back(ink.begin, ink.end);
  }
  return found;
}

TEST(FindCells, TheNetworkTellsOneGlyphOfTwoPiecesFromTwoGlyphs) {
  const LineInk line = measure_ink(bars(70, {{3, 10}, {13, 20}, {23, 40}}, 20));
  const Bars one{{3, 20}, {23, 40}}, two{{3, 10}, {13, 20}, {23, 40}};
  EXPECT_EQ(way(line, one), one);
  EXPECT_EQ(way(line, two), two);
}

TEST(FindCells, ASqueezedMarkMayStandAtEitherEndOfItsEm) {
  const LineInk line = measure_ink(bars(50, {{3, 20}, {23, 28}}, 20));
  std::vector<Stand> stands;
  for (const CellRange& cell : find_cuts(line, line.from, line.to).cells) {
    if (trimmed(line, cell).begin == 23) stands.push_back(cell.stand);
  }
  EXPECT_THAT(stands, Contains(Stand::kCentred));
  EXPECT_THAT(stands, Contains(Stand::kLeading));
  EXPECT_THAT(stands, Contains(Stand::kTrailing));
}

TEST(FindCells, NothingToCut) {
  const LineInk blank = measure_ink(bars(50, {}));
  EXPECT_THAT(walk_pitch(blank), IsEmpty());
  EXPECT_THAT(walk_pitch(LineInk{}), IsEmpty());
  EXPECT_THAT(find_cuts(blank, 0, 50).cells, IsEmpty());
  EXPECT_THAT(best_way(blank, find_cuts(blank, 0, 0), {}), IsEmpty());
}

}  // namespace
}  // namespace jiaokan
