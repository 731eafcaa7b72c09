#include "stages/collate/profile.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

void add_key(ColumnKeys& column, char32_t key, float share) {
  for (std::size_t at = 0; at < column.count; ++at) {
    if (column.keys[at] != key) continue;
    column.shares[at] += share;
    return;
  }
  if (column.count == ColumnKeys::kMost) return;
  column.keys[column.count] = key;
  column.shares[column.count++] = share;
}

void add_glyph(ColumnKeys& column, const Row& row, std::size_t glyph, float share) {
  add_key(column, row.keys[glyph], share);
  for (const Candidate& candidate : row.text.glyphs[glyph].candidates) {
    if (candidate.character != 0) add_key(column, matching_key(candidate.character), share / 2);
  }
  const auto& joints = row.text.joints;
  column.after_joint =
      column.after_joint || row.begins[glyph] ||
      std::binary_search(joints.begin(), joints.end(), static_cast<std::uint32_t>(glyph));
}

// Where the row runs on over a column's begin, and how likely it does.
void add_continuity(const Profile& profile, const Row& row, std::size_t index, std::size_t begin,
                    const std::vector<bool>& lost, std::vector<ColumnKeys>& columns) {
  for (std::size_t at = 1; at < columns.size(); ++at) {
    if (lost[at] || lost[at - 1]) continue;
    const std::int32_t glyph = profile.at(begin + at, index);
    const float odds =
        glyph == kAbsent || row.runs_on.empty() ? 0 : row.runs_on[static_cast<std::size_t>(glyph)];
    ColumnKeys& column = columns[at];
    ++column.through;
    column.runs_on += (odds - column.runs_on) / static_cast<float>(column.through);
  }
}

}  // namespace

bool Profile::is_empty(std::size_t column) const {
  for (std::size_t row = 0; row < rows_; ++row) {
    if (at(column, row) != kAbsent) return false;
  }
  return true;
}

std::vector<bool> lost_columns(const Profile& profile, std::size_t row, std::size_t begin,
                               std::size_t end) {
  std::vector<bool> lost(end - begin);
  for (std::size_t at = begin; at < end;) {
    if (profile.at(at, row) != kAbsent) {
      ++at;
      continue;
    }
    std::size_t stop = at;
    while (stop < end && profile.at(stop, row) == kAbsent) ++stop;
    if (at == begin || stop == end || stop - at >= kLostRun) {
      std::fill(lost.begin() + static_cast<std::ptrdiff_t>(at - begin),
                lost.begin() + static_cast<std::ptrdiff_t>(stop - begin), true);
    }
    at = stop;
  }
  return lost;
}

std::vector<ColumnKeys> column_keys(const Profile& profile, const std::vector<Row>& rows,
                                    std::size_t begin, std::size_t end) {
  std::vector<ColumnKeys> columns(end - begin);
  std::vector<float> voters(end - begin);
  for (std::size_t row = 0; row < profile.rows(); ++row) {
    const std::vector<bool> lost = lost_columns(profile, row, begin, end);
    for (std::size_t at = 0; at < columns.size(); ++at) voters[at] += lost[at] ? 0.0f : 1.0f;
    add_continuity(profile, rows[row], row, begin, lost, columns);
  }
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const float share = voters[at] > 0 ? 1 / voters[at] : 1;
    for (std::size_t row = 0; row < profile.rows(); ++row) {
      const std::int32_t glyph = profile.at(begin + at, row);
      if (glyph == kAbsent) continue;
      columns[at].filled += share;
      ++columns[at].rows;
      add_glyph(columns[at], rows[row], static_cast<std::size_t>(glyph), share);
    }
  }
  return columns;
}

}  // namespace jiaokan
