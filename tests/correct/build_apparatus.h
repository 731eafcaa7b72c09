// An apparatus from texts that are already side by side.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/apparatus.h"

namespace jiaokan {

// Each row is one witness; '-' is "nothing here", '?' "missing". The first row leads, but where it
// is missing the next one does. All rows are of one length.
inline Apparatus build_apparatus(const std::vector<std::u32string>& rows,
                                 WitnessKind kind = WitnessKind::kTranscript) {
  Apparatus apparatus;
  apparatus.article = {1};
  apparatus.columns.resize(rows[0].size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    WitnessText witness{.sigil = {std::string(1, static_cast<char>('A' + row))}, .kind = kind};
    witness.pages.push_back({.id = {"page" + std::to_string(row)}});
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      const char32_t c = rows[row][column];
      std::int32_t reading = c == U'-' ? kOmitted : kMissing;
      if (c != U'-' && c != U'?') {
        reading = static_cast<std::int32_t>(witness.glyphs.size());
        witness.places.push_back({0, static_cast<std::uint32_t>(reading)});
        witness.page_of.push_back(0);
        witness.glyphs.push_back({.character = c, .confidence = kTranscriptConfidence});
      }
      apparatus.columns[column].readings.push_back(reading);
    }
    apparatus.witnesses.push_back(std::move(witness));
  }
  for (std::size_t column = 0; column < apparatus.columns.size(); ++column) {
    Column& place = apparatus.columns[column];
    place.begins_paragraph = column == 0;
    while (place.readings[place.lead] == kMissing) ++place.lead;
  }
  return apparatus;
}

}  // namespace jiaokan
