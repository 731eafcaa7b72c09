// A line cut out of the page as a reader is to see it.
#pragma once

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// How a rendering differs from the plain one. Size is what a network errs by: readings at another
// size take back about a fifth of the errors in doubtful lines. Blur, sharpening, a stretched
// contrast and thicker or thinner strokes gave nothing that another size does not give.
struct Rendering {
  float em_factor = 1;  // size of a glyph, against the reader's best
};

// `em_px` is the wanted size of a glyph before `rendering.em_factor`. The line's em is what its box
// measures across the line. White margins of a third of an em surround it.
// REQUIRES: line.box lies within the page and is not empty.
LineImage render_line(const Raster& page, const LineBox& line, Direction direction, float em_px,
                      const Rendering& rendering);

// Size of a glyph in the page's pixels.
float line_em(const LineBox& line, Direction direction);

}  // namespace jiaokan
