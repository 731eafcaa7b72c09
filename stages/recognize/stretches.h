// What lies between the glyphs of a line that stand beyond doubt, cut in every way that the ink
// allows.
#pragma once

#include <span>
#include <vector>

#include "stages/recognize/glyph_judge.h"
#include "stages/recognize/settle_marks.h"

namespace jiaokan {

// Ink wider than this, in ems, is more than one glyph's.
constexpr float kWidestInk = 1.02F;

// Adds the glyphs of the stretches between those found to them; a line's glyphs in any order.
// REQUIRES: `found` has one entry for each line, its glyphs in order.
void read_stretches(std::span<const InkedLine> lines, std::span<std::vector<FoundGlyph>> found,
                    GlyphJudge& judge, Script script);

}  // namespace jiaokan
