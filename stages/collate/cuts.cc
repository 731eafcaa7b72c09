#include "stages/collate/cuts.h"

#include <algorithm>

namespace jiaokan {
namespace {

// Two rows are seldom cut at one place.
constexpr double kCut = 2.0;
// Where the source says that it broke off.
constexpr double kAtJoint = 1.5;

}  // namespace

double cost_of_cut(const Row& row, std::uint32_t glyph, RowBlock block) {
  if (glyph <= row.begin_of(block) || glyph >= row.end_of(block)) return 0;
  const bool broken = std::ranges::binary_search(row.text.joints, glyph);
  const double odds = glyph < row.runs_on.size() ? static_cast<double>(row.runs_on[glyph]) : 0;
  return kCut + odds - (broken ? kAtJoint : 0);
}

double cost_of_cuts(const Profile& profile, const std::vector<Row>& rows, const ColumnSpan& span,
                    RowBlock block) {
  double cost = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::size_t run = 0;
    std::int32_t next = kAbsent;  // glyph behind the last one seen
    for (std::size_t at = span.begin; at < span.end; ++at) {
      const std::int32_t glyph = profile.at(at, row);
      if (glyph == kAbsent) {
        ++run;
        continue;
      }
      if (run >= kLostRun) cost += cost_of_cut(rows[row], static_cast<std::uint32_t>(glyph), block);
      run = 0;
      next = glyph + 1;
    }
    if (run >= kLostRun && next != kAbsent) {
      cost += cost_of_cut(rows[row], static_cast<std::uint32_t>(next), block);
    }
  }
  return cost;
}

}  // namespace jiaokan
