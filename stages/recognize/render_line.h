// A line cut out of the page as a reader is to see it.
#pragma once

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// How a rendering differs from the plain one. Two more readings at other sizes take back 4 to 10 %
// of the errors in doubtful lines; blur, sharpening, a stretched contrast, other widths and thicker
// or thinner strokes gave no more.
struct Rendering {
  float em_factor = 1;  // size of a glyph, against the reader's best
};

// `em_px` is the wanted size of a glyph before `rendering.em_factor`. The line's em is what its box
// measures across the line. White margins of a third of an em surround it; an `em_px` of 0 gives
// the line as scanned, with an em of the page around it. REQUIRES: line.box lies within the
// page and is not empty.
LineImage render_line(const Raster& page, const LineBox& line, Direction direction, float em_px,
                      const Rendering& rendering);

// Size of a glyph in the page's pixels.
float line_em(const LineBox& line, Direction direction);

}  // namespace jiaokan
