// Punctuation too faint to be told from paper by its ink alone.
#pragma once

#include <span>
#include <vector>

#include "stages/recognize/glyph_judge.h"
#include "stages/recognize/settle_marks.h"

namespace jiaokan {

// Where a line leaves a glyph's room blank, between two glyphs or behind its last one, the network
// is asked what stands there; a mark that it is sure of is added.
// REQUIRES: `found` has one entry for each line, its glyphs in order.
void find_faint_marks(std::span<const InkedLine> lines, std::span<std::vector<FoundGlyph>> found,
                      GlyphJudge& judge, Script script);

}  // namespace jiaokan
