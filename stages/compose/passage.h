// A paragraph on its way to its place in a fragment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/document/fragment.h"

namespace jiaokan {

// A run of lines that belong together, or a jump line that was cut out of one.
struct Passage {
  RegionRole role = RegionRole::kBody;
  Part part = Part::kBody;
  std::vector<Glyph> glyphs;  // still with the spaces inside its lines
  std::vector<Place> places;
  std::vector<std::uint32_t> joints;
  int story = -1;
  int blank_lines = 0;           // before it, in a transcript
  bool item = false;             // of a list
  bool indented = false;         // begins deeper than its column
  bool full = false;             // its last line reaches the end of the column
  bool begins_article = false;   // a headline or kicker that opens an article
  std::optional<JumpLine> jump;  // then `glyphs` is empty

  std::u32string text() const { return characters(glyphs); }
};

// Adds `next` to the end of `passage`, with a joint between them.
void append(Passage& passage, const Passage& next);

}  // namespace jiaokan
