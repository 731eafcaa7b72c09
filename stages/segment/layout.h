// What the steps of segmentation hand to each other, in a frame where lines run across: a vertical
// page is turned counterclockwise first, so that its lines run to the right and its tiers become
// columns.
#pragma once

#include <vector>

#include "pipeline/document/page.h"

namespace jiaokan {

// One line of type, found but not yet read.
struct TypeLine {
  Box box;                  // all its ink
  std::vector<Box> pieces;  // connected pieces of ink, by left edge
  double size = 0;          // height of its taller glyphs, px
  bool runs_down = false;   // across the page's direction: a vertical headline by horizontal text
};

// Lines that stand together: a column's part, a headline, a caption; or a picture without lines.
struct Block {
  RegionRole role = RegionRole::kBody;
  Box box;
  std::vector<TypeLine> lines;  // in reading order
  int frame = -1;               // the innermost frame around it, or -1
  int story = -1;
};

}  // namespace jiaokan
