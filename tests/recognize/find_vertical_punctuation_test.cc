#include "stages/recognize/find_vertical_punctuation.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/recognize/glyphs.h"

namespace jiaokan {
namespace {

constexpr int kEm = 40;

// A vertical line that is drawn cell by cell: glyphs are full squares, and a test draws marks.
class Drawing {
 public:
  explicit Drawing(int cells)
      : height_(cells * kEm), pixels_(static_cast<std::size_t>(height_ * kEm), 250) {}

  void glyph(int cell, char32_t character) {
    fill({4, cell * kEm + 3, kEm - 4, cell * kEm + kEm - 3});
    said_.glyphs.push_back({character, 0.9F, {0, cell * kEm, kEm, cell * kEm + kEm}, {}});
  }
  // What the reader says without a box of its own ink.
  void say(int cell, char32_t character) {
    said_.glyphs.push_back({character, 0.8F, {0, cell * kEm, kEm, cell * kEm + kEm}, {}});
  }
  void fill(const Box& box) {
    for (int y = box.top; y < box.bottom; ++y) {
      for (int x = box.left; x < box.right; ++x) ink(x, y);
    }
  }
  void ring(Point centre, double radius) {
    for (int y = 0; y < height_; ++y) {
      for (int x = 0; x < kEm; ++x) {
        const double from = std::hypot(x - centre.x, y - centre.y);
        if (std::abs(from - radius) < 1.2) ink(x, y);
      }
    }
  }
  // From upper left to lower right, or the other way.
  void stroke(Point start, int dx) {
    for (int i = 0; i < 10; ++i)
      fill({start.x + dx * i, start.y + i, start.x + dx * i + 3, start.y + i + 2});
  }
  LineReading found() const {
    return find_vertical_punctuation(Raster(kEm, height_, pixels_), {.box = {0, 0, kEm, height_}},
                                     said_);
  }

 private:
  void ink(int x, int y) { pixels_[static_cast<std::size_t>(y * kEm + x)] = 10; }
  int height_;
  std::vector<std::uint8_t> pixels_;
  LineReading said_;
};

TEST(FindVerticalPunctuation, EachMarkByItsShape) {
  Drawing line(8);
  line.glyph(0, U'春');
  line.ring({30, kEm + 10}, 6);  // upper right
  line.glyph(2, U'风');
  line.stroke({16, 3 * kEm + 14}, 1);
  line.glyph(4, U'化');
  line.stroke({26, 5 * kEm + 4}, -1);
  line.glyph(6, U'雨');
  line.ring({20, 7 * kEm + 20}, 6);  // at the end, in the middle
  EXPECT_EQ(text_of(line.found().glyphs), "春。风、化，雨。");
}

TEST(FindVerticalPunctuation, TheOtherMarksAreCandidates) {
  Drawing line(2);
  line.glyph(0, U'春');
  line.ring({20, kEm + 20}, 6);
  const LineReading found = line.found();
  ASSERT_EQ(found.glyphs.size(), 2U);
  EXPECT_EQ(found.glyphs[1].box.center().y, kEm + 20);
  EXPECT_LT(found.glyphs[1].confidence, 0.97F);
  EXPECT_FALSE(found.glyphs[1].candidates.empty());
}

TEST(FindVerticalPunctuation, TheDotOfAGlyphIsNoMark) {
  Drawing line(2);
  line.glyph(0, U'春');
  line.fill({17, kEm + 2, 24, kEm + 8});
  line.fill({4, kEm + 11, kEm - 4, 2 * kEm - 3});
  line.say(1, U'主');
  EXPECT_EQ(text_of(line.found().glyphs), "春主");
}

TEST(FindVerticalPunctuation, AMarkThatTheReaderSawIsNotDoubled) {
  Drawing line(4);
  line.glyph(0, U'春');
  line.say(1, U'，');
  line.glyph(1, U'风');
  line.ring({20, 2 * kEm + 20}, 6);
  line.glyph(3, U'雨');
  EXPECT_EQ(text_of(line.found().glyphs), "春风。雨");
}

TEST(FindVerticalPunctuation, TwoDotsAreAColon) {
  Drawing line(3);
  line.glyph(0, U'说');
  line.fill({17, kEm + 10, 23, kEm + 16});
  line.fill({17, kEm + 24, 23, kEm + 30});
  line.glyph(2, U'春');
  EXPECT_EQ(text_of(line.found().glyphs), "说：春");
}

TEST(FindVerticalPunctuation, BlankAndDirtAreNothing) {
  Drawing line(3);
  line.glyph(0, U'春');
  line.fill({20, kEm + 20, 22, kEm + 22});
  line.glyph(2, U'风');
  EXPECT_EQ(text_of(line.found().glyphs), "春风");
  EXPECT_EQ(text_of(Drawing(2).found().glyphs), "");
}

}  // namespace
}  // namespace jiaokan
