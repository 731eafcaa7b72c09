#include "stages/collate/absence.h"

#include <algorithm>

namespace jiaokan {
namespace {

bool is_joint(const Row& row, std::int32_t glyph) {
  return std::ranges::binary_search(row.text.joints, static_cast<std::uint32_t>(glyph));
}

void classify_block(const Profile& columns, const Row& row, std::size_t index, std::size_t begin,
                    std::size_t end, Readings& readings) {
  const std::vector<bool> lost = lost_columns(columns, index, begin, end);
  bool before_joint = false;
  for (std::size_t at = end; at-- > begin;) {
    const std::int32_t glyph = columns.at(at, index);
    if (glyph != kAbsent) {
      readings[at][index] = glyph;
      before_joint = is_joint(row, glyph);
      continue;
    }
    const bool alone = at > begin && columns.at(at - 1, index) != kAbsent &&
                       (at + 1 == end || columns.at(at + 1, index) != kAbsent);
    readings[at][index] = lost[at - begin] || (before_joint && !alone) ? kMissing : kOmitted;
  }
}

}  // namespace

Readings classify_absences(const Fusion& fusion, const std::vector<Row>& rows) {
  Readings readings(fusion.columns.size(), std::vector<std::int32_t>(rows.size()));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t block = 0; block + 1 < fusion.block_begins.size(); ++block) {
      classify_block(fusion.columns, rows[row], row, fusion.block_begins[block],
                     fusion.block_begins[block + 1], readings);
    }
  }
  return readings;
}

}  // namespace jiaokan
