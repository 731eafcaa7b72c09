#include "stages/collate/absence.h"

namespace jiaokan {

Readings classify_absences(const Fusion& fusion) {
  Readings readings(fusion.columns.size(), std::vector<std::int32_t>(fusion.columns.rows()));
  for (std::size_t row = 0; row < fusion.columns.rows(); ++row) {
    for (std::size_t block = 0; block + 1 < fusion.block_begins.size(); ++block) {
      const std::size_t begin = fusion.block_begins[block], end = fusion.block_begins[block + 1];
      const std::vector<bool> lost = lost_columns(fusion.columns, row, begin, end);
      for (std::size_t at = begin; at < end; ++at) {
        const std::int32_t glyph = fusion.columns.at(at, row);
        readings[at][row] = glyph != kAbsent ? glyph : lost[at - begin] ? kMissing : kOmitted;
      }
    }
  }
  return readings;
}

}  // namespace jiaokan
