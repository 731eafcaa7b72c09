// White strips that may be gutters.
#pragma once

#include <vector>

#include "stages/segment/cells.h"

namespace jiaokan {

// Ems: what a gutter is at least.
inline constexpr double kNarrowestGutter = 0.4, kShortestGutter = 2.0;

// What stands on the page, in cells; images as large as the grid, 0 or 255.
struct PrintedCells {
  cv::Mat ink;        // of the body type
  cv::Mat text;       // without marks and specks, which hang into gutters
  cv::Mat text_sums;  // int: how much of text is above and left of each cell, one wider and higher
  cv::Mat bound;      // rules across, pictures and large type
  cv::Mat lines;      // the ink with the white between a glyph's strokes above each other
};

// A column of white cells.
struct Strip {
  cv::Rect cells;       // one cell wide
  int middle = 0;       // of the white that it lies in, a column of cells
  int width = 0;        // of that white, in cells
  int parted_rows = 0;  // rows of cells with text flush on both sides
  bool tall = false;    // it parts so many lines that chance cannot have made it
};

// Strips as wide as a gutter, each as tall as it gets, that are tall or reach from bound to
// bound (a headline, a rule, white). Marks hang into them here and there.
std::vector<Strip> find_strips(const PrintedCells& printed, const CellGrid& grid, double em);

// The way through blots, lower than any line, that interrupt a strip, where it goes on beyond them
// between lines that it parts: one cell wide, above (`step` -1) or below (1) the strip.
cv::Rect way_through_blots(const Strip& strip, int step, const PrintedCells& printed,
                           const CellGrid& grid, double em);

}  // namespace jiaokan
