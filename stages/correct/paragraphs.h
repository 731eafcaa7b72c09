// An apparatus by paragraphs.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/apparatus.h"

namespace jiaokan {

// The columns [first, last) and what the lead has there.
struct ColumnRange {
  std::size_t first = 0, last = 0;
};

// The lead's text of a paragraph with the column of each character.
struct LeadText {
  std::u32string text;
  std::vector<std::size_t> columns;
};
LeadText lead_text_of(const Apparatus& apparatus, const ColumnRange& range);

// The paragraphs of the apparatus in order; together they are all columns.
std::vector<ColumnRange> paragraphs_of(const Apparatus& apparatus);

}  // namespace jiaokan
