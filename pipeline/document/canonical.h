// The settled text of an article, each character with where it comes from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/document/edit.h"

namespace jiaokan {

// Where a character of the settled text comes from.
struct Origin {
  std::uint32_t column = 0;  // of the apparatus
  std::int32_t edit = -1;    // index into Decision::edits, or -1: as the lead witness has it
};

struct CanonicalParagraph {
  Part part = Part::kBody;
  std::u32string text;
  std::vector<Origin> origins;  // one for each character of `text`
};

// A gap's place in the settled text: before character `offset` of paragraph `paragraph`.
// `paragraph` may be paragraphs.size() for the end of all.
struct PlacedGap {
  std::size_t paragraph = 0, offset = 0;
  Gap gap;
};

struct CanonicalText {
  ArticleId article;
  std::vector<CanonicalParagraph> paragraphs;  // text, then captions and credits
  std::vector<PlacedGap> gaps;                 // ascending
};

// The one place that makes text from edits.
// REQUIRES: edits are ascending, do not overlap, and lie within the apparatus.
CanonicalText apply_edits(const Apparatus& apparatus, const std::vector<Edit>& edits);

}  // namespace jiaokan
