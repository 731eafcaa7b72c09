// What the network says of cells of lines, as characters with confidences.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <span>
#include <vector>

#include "stages/recognize/find_cells.h"
#include "stages/recognize/glyph_classes.h"
#include "stages/recognize/glyph_network.h"

namespace jiaokan {

// One line with what was measured of it.
struct InkedLine {
  const LineImage* image;
  LineInk ink;
};

// A cell of one of the lines.
struct CellOfLine {
  std::size_t line;
  CellRange range;
};

using Stands = std::bitset<5>;

// What a cell shows, of the glyphs that may stand so in such a line.
struct Verdict {
  static constexpr std::size_t kChoices = 5;
  std::array<Candidate, kChoices> choices;  // best first; a confidence of 0 ends them
  ClassGroup group = ClassGroup::kNone;     // of the first
  float none = 0;                           // confidence that no glyph stands there
};

class GlyphJudge {
 public:
  // REQUIRES: classes are those of the network.
  GlyphJudge(GlyphNetwork network, std::vector<GlyphClass> classes);

  // One verdict a cell, in order.
  std::vector<Verdict> judge(std::span<const InkedLine> lines, std::span<const CellOfLine> cells,
                             Script script);

 private:
  Verdict verdict(std::span<const float> scores, const InkedLine& line, const CellRange& range,
                  Script script) const;

  GlyphNetwork network_;
  std::vector<GlyphClass> classes_;
  std::vector<Stands> stands_;  // in which stands a class may be
  std::vector<float> priors_;   // how much more often than in training a class occurs
};

}  // namespace jiaokan
