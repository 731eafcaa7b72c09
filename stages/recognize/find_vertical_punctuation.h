// Punctuation of vertical lines, found from the ink.
//
// Tesseract's vertical models read none of ，。、 but leave a gap of a cell where each stood:
// glyphs stand on a grid, so a distance of two pitches between neighbours is a cell without a
// glyph. What ink lies in that cell tells the mark: a ring is 。, a short stroke ， or 、, two
// marks one above the other ：, and no ink is no glyph (a blank cell, or a justified line).
#pragma once

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// `reading` with the marks put in, each with a confidence and the other marks as candidates.
// Half-width marks that the reader saw become full-width. `page` is the cleaned page.
LineReading find_vertical_punctuation(const Raster& page, const LineBox& line, LineReading reading);

}  // namespace jiaokan
