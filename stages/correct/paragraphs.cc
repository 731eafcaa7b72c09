#include "stages/correct/paragraphs.h"

namespace jiaokan {

std::vector<ColumnRange> paragraphs_of(const Apparatus& apparatus) {
  std::vector<ColumnRange> ranges;
  for (std::size_t column = 0; column < apparatus.columns.size(); ++column) {
    if (column == 0 || apparatus.columns[column].begins_paragraph) ranges.push_back({column, 0});
    ranges.back().last = column + 1;
  }
  return ranges;
}

LeadText lead_text_of(const Apparatus& apparatus, const ColumnRange& range) {
  LeadText lead;
  for (std::size_t column = range.first; column < range.last; ++column) {
    if (const Glyph* glyph = apparatus.lead_glyph(column)) {
      lead.text += glyph->character;
      lead.columns.push_back(column);
    }
  }
  return lead;
}

}  // namespace jiaokan
