// Marks that only their place in the line tells: dashes, quotes, and dirt that looks like a mark.
#pragma once

#include <span>
#include <vector>

#include "stages/recognize/glyph_judge.h"

namespace jiaokan {

// A glyph found in a line, and where.
struct FoundGlyph {
  CellRange range;
  Verdict verdict;
};

// How wide the ink of a cell is, in ems.
float ink_width(const LineInk& line, const CellRange& range);

// A dash of two ems looks like 一 twice, but is not broken between them: it becomes ——.
void join_dashes(const LineInk& line, std::span<FoundGlyph> found);

// Nothing is quoted twice over in the same way: what looks like ‘‘ or ’’ without room between them
// is “ or ”.
void join_quotes(const LineInk& line, std::vector<FoundGlyph>& found);

// Takes away what looks like a mark where none can stand: at the line's ends, far from the line,
// and between glyphs that leave it no room.
void drop_dirt(const LineInk& line, std::vector<FoundGlyph>& found);

}  // namespace jiaokan
