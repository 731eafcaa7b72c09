// A line cut out of the page as a reader is to see it.
#pragma once

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// How the line's pixels are altered. The default is the plain rendering.
struct Rendering {
  float em_factor = 1;     // size of a glyph, against the reader's best
  bool blurred = false;    // smooths noise and closes thin breaks
  bool stretched = false;  // contrast stretched to the line's own darkest and lightest tone
};

// `em_px` is the wanted size of a glyph before `rendering.em_factor`. The line's em is what its box
// measures across the line. White margins of a third of an em surround it.
// REQUIRES: line.box lies within the page and is not empty.
LineImage render_line(const Raster& page, const LineBox& line, Direction direction, float em_px,
                      const Rendering& rendering);

// Size of a glyph in the page's pixels.
float line_em(const LineBox& line, Direction direction);

}  // namespace jiaokan
