// Punctuation of vertical lines, found from the ink.
//
// Tesseract's vertical models read hardly any ，。、 and their boxes are too coarse to show the gap
// that each leaves. But the ink shows it: such a mark is a small piece with nothing beside it and
// with more blank above and below than lies within or between glyphs. A ring is 。, a stroke that
// falls to the right 、, any other ，; two marks close together are ：, three …. Where the page
// sets no cell for a mark and prints it beside the glyph, it is not found.
#pragma once

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// `reading` with the marks put in, each with a confidence and the other marks as candidates. Where
// the reader saw a mark itself, the ink decides only which one it is. `page` is the cleaned page.
LineReading find_vertical_punctuation(const Raster& page, const LineBox& line, LineReading reading);

}  // namespace jiaokan
