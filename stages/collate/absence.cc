#include "stages/collate/absence.h"

#include <algorithm>

namespace jiaokan {
namespace {

bool is_joint(const Row& row, std::int32_t glyph) {
  return std::ranges::binary_search(row.text.joints, static_cast<std::uint32_t>(glyph));
}

// A passage said in other words is hardly longer: what is longer was lost.
constexpr std::size_t kLongestRewording = 12;

// Whether the row has a glyph in the column that no other row has there.
bool is_alone(const Profile& columns, const std::vector<Row>& rows, std::size_t row,
              std::size_t column) {
  const std::int32_t glyph = columns.at(column, row);
  if (glyph == kAbsent) return false;
  const char32_t key = rows[row].keys[static_cast<std::size_t>(glyph)];
  for (std::size_t other = 0; other < rows.size(); ++other) {
    const std::int32_t there = columns.at(column, other);
    if (other != row && there != kAbsent &&
        rows[other].keys[static_cast<std::size_t>(there)] == key) {
      return false;
    }
  }
  return true;
}

// Takes those runs of lost columns back beside which the row says something of its own: 「，按照半
// 岛问题」 against 「解决朝鲜」 is one place worded twice, not two passages.
void find_reworded(const Profile& columns, const std::vector<Row>& rows, std::size_t index,
                   std::size_t begin, std::vector<bool>& lost) {
  for (std::size_t at = 1; at < lost.size(); ++at) {
    if (!lost[at] || lost[at - 1]) continue;
    std::size_t end = at;
    while (end < lost.size() && lost[end]) ++end;
    if (end == lost.size() || end - at > kLongestRewording) continue;
    std::size_t left = at, right = end;
    while (left > 0 && is_alone(columns, rows, index, begin + left - 1)) --left;
    while (right < lost.size() && is_alone(columns, rows, index, begin + right)) ++right;
    const std::size_t own = (at - left) + (right - end);
    // Beside a passage that is lost too the row's own text is no wording of this one.
    const bool beside_lost = (left > 0 && lost[left - 1]) || (right < lost.size() && lost[right]);
    // Of much the same length: a passage beside a long one of its own is lost.
    if (!beside_lost && 2 * own >= end - at && own <= 2 * (end - at)) {
      std::fill(lost.begin() + static_cast<std::ptrdiff_t>(at),
                lost.begin() + static_cast<std::ptrdiff_t>(end), false);
    }
    at = end;
  }
}

void classify_block(const Profile& columns, const std::vector<Row>& rows, std::size_t index,
                    std::size_t begin, std::size_t end, Readings& readings) {
  const Row& row = rows[index];
  std::vector<bool> lost = lost_columns(columns, index, begin, end);
  find_reworded(columns, rows, index, begin, lost);
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
      classify_block(fusion.columns, rows, row, fusion.block_begins[block],
                     fusion.block_begins[block + 1], readings);
    }
  }
  return readings;
}

}  // namespace jiaokan
