#include "tests/bench/simulator/vote.h"

#include <map>

#include "models/unicode.h"

namespace jiaokan {

// Copies of the simulator have no asides, so rows keep the order of the paragraphs.
std::vector<std::int32_t> origins_of(const GarbledCopy& copy, const WitnessText& row) {
  std::map<Place, std::int32_t> by_place;
  for (std::size_t p = 0; p < copy.fragment.paragraphs.size(); ++p) {
    const auto& places = copy.fragment.paragraphs[p].places;
    for (std::size_t at = 0; at < places.size(); ++at) by_place[places[at]] = copy.origins[p][at];
  }
  std::vector<std::int32_t> origins;
  for (const Place& place : row.places) origins.push_back(by_place.at(place));
  return origins;
}

std::vector<std::int32_t> column_origins(const Apparatus& apparatus,
                                         const std::vector<GarbledCopy>& copies) {
  std::vector<std::vector<std::int32_t>> origins;
  for (std::size_t at = 0; at < copies.size(); ++at) {
    origins.push_back(origins_of(copies[at], apparatus.witnesses[at]));
  }
  std::vector<std::int32_t> of_columns;
  for (const Column& column : apparatus.columns) {
    std::map<std::int32_t, int> places;
    for (std::size_t witness = 0; witness < copies.size(); ++witness) {
      const std::int32_t glyph = column.readings[witness];
      if (glyph >= 0) ++places[origins[witness][static_cast<std::size_t>(glyph)]];
    }
    const auto place = std::ranges::max_element(places, {}, [](const auto& p) { return p.second; });
    of_columns.push_back(place == places.end() ? -1 : place->first);
  }
  return of_columns;
}

std::vector<Voted> vote(const Apparatus& apparatus, const std::vector<GarbledCopy>& copies) {
  const std::vector<std::int32_t> origins = column_origins(apparatus, copies);
  std::vector<Voted> voted;
  for (std::size_t at = 0; at < apparatus.columns.size(); ++at) {
    const Column& column = apparatus.columns[at];
    std::map<char32_t, double> votes;  // by key; 0 for an omission
    for (std::size_t witness = 0; witness < copies.size(); ++witness) {
      if (column.readings[witness] == kMissing) continue;
      const Glyph* glyph = apparatus.glyph(at, witness);
      votes[glyph ? matching_key(glyph->character) : 0] += witness == column.lead ? 1.5 : 1;
    }
    const auto key = std::ranges::max_element(votes, {}, [](const auto& v) { return v.second; });
    if (key == votes.end() || key->first == 0) continue;
    voted.push_back({key->first, origins[at]});
  }
  return voted;
}

}  // namespace jiaokan
