#include "pipeline/document/traced_ink.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

struct Drawing {
  std::vector<std::uint8_t> pixels;
  int width = 0, height = 0;
  InkMask mask() const { return {pixels.data(), width, height, static_cast<std::size_t>(width)}; }
};

Drawing draw(std::initializer_list<std::string_view> rows) {
  Drawing drawing{.height = static_cast<int>(rows.size())};
  for (const std::string_view row : rows) {
    drawing.width = static_cast<int>(row.size());
    for (const char c : row) drawing.pixels.push_back(c == '#' ? 255 : 0);
  }
  return drawing;
}

// The drawing with the letter of its piece on each pixel.
std::string letters(const Drawing& drawing) {
  std::string text(drawing.pixels.size(), '.');
  for (const InkRun& run : trace_ink(drawing.mask()).runs) {
    for (int x = run.left; x < run.right; ++x) {
      text[static_cast<std::size_t>(run.row * drawing.width + x)] =
          static_cast<char>('a' + run.piece);
    }
  }
  return text;
}

TEST(TracedInk, CornersThatTouchConnect) {
  EXPECT_EQ(letters(draw({"#..#.#",  //
                          ".##...",  //
                          "......",  //
                          "..#..#"})),
            "a..a.b"
            ".aa..."
            "......"
            "..c..d");
}

TEST(TracedInk, ArmsThatMeetBelowAreOnePiece) {
  EXPECT_EQ(letters(draw({"#.#.#.#.#",  //
                          "#.#.#.#.#",  //
                          "###.#.###",  //
                          "....#....",  //
                          "#.#######"})),
            "a.a.b.c.c"
            "a.a.b.c.c"
            "aaa.b.ccc"
            "....b...."
            "d.bbbbbbb");
}

TEST(TracedInk, PiecesAreMeasured) {
  const TracedInk traced = trace_ink(draw({".....##", "..###..", "#......"}).mask());
  ASSERT_EQ(traced.pieces.size(), 2U);
  EXPECT_EQ(traced.pieces[0].box, (Box{2, 0, 7, 2}));
  EXPECT_EQ(traced.pieces[0].area, 5);
  EXPECT_EQ(traced.pieces[1].box, (Box{0, 2, 1, 3}));
}

TEST(TracedInk, RunsEndAnywhereInARowOfAnyLength) {
  for (int width = 1; width < 20; ++width) {
    for (int left = 0; left < width; ++left) {
      for (int right = left + 1; right <= width; ++right) {
        std::vector<std::uint8_t> row(static_cast<std::size_t>(width), 0);
        std::fill(row.begin() + left, row.begin() + right, 255);
        const TracedInk traced = trace_ink({row.data(), width, 1, row.size()});
        ASSERT_EQ(traced.runs.size(), 1U);
        EXPECT_EQ(traced.pieces[0].box, (Box{left, 0, right, 1})) << width;
      }
    }
  }
}

TEST(TracedInk, PartOfALargerImageAndNothingAtAll) {
  const Drawing drawing = draw({"###", "..#", "###"});
  EXPECT_EQ(trace_ink({drawing.pixels.data() + 3, 2, 2, 3}).pieces.size(), 1U);
  EXPECT_TRUE(trace_ink({}).pieces.empty());
}

}  // namespace
}  // namespace jiaokan
