// Where the glyphs of a line stand: its cells, by dynamic programming over cuts.
//
// Type stands on a grid, but for what is narrower: digits, Latin letters, squeezed marks. So a line
// is walked twice. First by its pitch and its ink alone: cells of about a pitch whose borders cross
// little ink. The network then judges each, and where it is sure the cell stands. What lies between
// two sure cells is cut in every way that the ink allows, into cells of a pitch and narrower ones,
// all are judged, and the way wins whose cells are the most credible together. So a line of plain
// Chinese text costs one judgement a glyph, and only the rest several.
#pragma once

#include <compare>
#include <cstddef>
#include <span>
#include <vector>

#include "stages/recognize/line_ink.h"

namespace jiaokan {

// How a glyph stands in its cell; it decides what the glyph may be.
enum class Stand {
  kFull,      // its em box fills the range: any glyph, or none
  kCentred,   // narrow, in the middle: a digit, a letter, a mark
  kLeading,   // a squeezed mark at the beginning of its em box: ，。」
  kTrailing,  // one at the end of it: 「《
  kTurned,    // on its side in a vertical line: a digit, a letter
};

// A part of a line that one glyph may fill, in positions of LineInk.
struct CellRange {
  int begin = 0, end = 0;
  Stand stand = Stand::kFull;
  auto operator<=>(const CellRange&) const = default;
};

// The part of a cell from its first to its last ink; empty where there is none.
CellRange trimmed(const LineInk& line, CellRange cell);

// How much ink a cut at that position goes through, in ems.
float ink_at_cut(const LineInk& line, int cut);

// The first walk: cells of about a pitch, in order, none overlapping.
std::vector<CellRange> walk_pitch(const LineInk& line);

// All ways to cut [begin, end): every cell that one of them has.
struct Cuts {
  std::vector<int> places;       // ascending; begin and end are among them
  std::vector<CellRange> cells;  // between two of the places
};
Cuts find_cuts(const LineInk& line, int begin, int end);

// Of the cells those of the most credible way, in order, as indices. `credits` has for each of
// cuts.cells how likely it is that a glyph stands there, 0..1.
std::vector<std::size_t> best_way(const LineInk& line, const Cuts& cuts,
                                  std::span<const float> credits);

}  // namespace jiaokan
