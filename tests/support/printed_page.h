// Pages drawn in a test: blobs of ink that stand on a grid as glyphs do.
#pragma once

#include <vector>

#include "pipeline/document/page.h"

namespace jiaokan {

// White paper to print on. A glyph is a square frame with a cross in it, one connected piece of ink
// that fills 0.88 of its em; every eleventh cell or so holds a comma instead.
class PrintedPage {
 public:
  PrintedPage(int width, int height);

  // `count` glyphs from `at` (upper left of the first cell) to the right, or downwards.
  void print_row(Point at, int em, int count, Direction direction = Direction::kHorizontal);

  // A column of `lines` full lines of `glyphs` glyphs each, 1.5 em apart; the first is indented by
  // two cells. Vertical: `at` is the upper right corner, and lines go to the left.
  void print_column(Point at, int em, int glyphs, int lines,
                    Direction direction = Direction::kHorizontal);

  void print_rule(const Box& box);
  void print_frame(const Box& box);  // sides 3 pixels thick, inside the box
  void print_photo(const Box& box);  // diagonal hatching

  // Every pixel's level: paper + (ink - paper) * how black it was printed.
  Raster raster(int ink = 0, int paper = 255) const;
  // Turned clockwise about its centre by a few degrees.
  Raster turned_raster(double degrees) const;

 private:
  void print_glyph(Point at, int em, bool comma);

  int width_, height_;
  std::vector<std::uint8_t> pixels_;
};

}  // namespace jiaokan
