#include "stages/recognize/align_readings.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "models/unicode.h"

// Star alignment: the columns start as the glyphs of the first reading, and each further reading is
// laid against the columns by edit distance, which adds a column where it has a glyph more. Costs
// are in tenths: equal glyphs nothing, a glyph on one side alone 10, different glyphs 8 and up to
// 12 more the farther apart they stand, so that a glyph left out does not shift its neighbours. A
// space is no other glyph's reading.
// Lines are short, so the quadratic table is small.

namespace jiaokan {
namespace {

constexpr int kGap = 10;
constexpr int kDifferent = 8;
constexpr int kFarthest = 12;
constexpr int kNever = 2 * kGap + 1;

int centre(const Box& box, Direction direction) {
  return direction == Direction::kVertical ? box.center().y : box.center().x;
}

class Costs {
 public:
  Costs(Direction direction, float em_px) : direction_(direction), em_px_(std::max(em_px, 1.0F)) {}

  // Of laying the glyph into the column: against the nearest of the glyphs that stand there.
  int pair(const AlignedGlyphs& column, const Glyph& glyph) const {
    int least = kNever;
    for (const Glyph* other : column) {
      if (other == nullptr || is_space(other->character) != is_space(glyph.character)) continue;
      const int apart = distance(*other, glyph);
      least = std::min(least, apart + (other->character == glyph.character ? 0 : kDifferent));
    }
    return least;
  }

 private:
  // Half an em costs nothing: the engine's boxes are no better.
  int distance(const Glyph& a, const Glyph& b) const {
    if (a.box.empty() || b.box.empty()) return 0;
    const int px = std::abs(centre(a.box, direction_) - centre(b.box, direction_));
    const float ems = static_cast<float>(px) / em_px_;
    return std::clamp(static_cast<int>((ems - 0.5F) * kGap), 0, kFarthest);
  }

  Direction direction_;
  float em_px_;
};

using Columns = std::vector<AlignedGlyphs>;

// Least cost of laying columns [i, n) against glyphs [j, m).
std::vector<std::vector<int>> cost_table(const Columns& columns, const std::vector<Glyph>& glyphs,
                                         const Costs& costs) {
  const std::size_t n = columns.size(), m = glyphs.size();
  std::vector<std::vector<int>> table(n + 1, std::vector<int>(m + 1));
  for (std::size_t i = n + 1; i-- > 0;) {
    for (std::size_t j = m + 1; j-- > 0;) {
      if (i == n) {
        table[i][j] = static_cast<int>(m - j) * kGap;
      } else if (j == m) {
        table[i][j] = static_cast<int>(n - i) * kGap;
      } else {
        table[i][j] = std::min({table[i + 1][j + 1] + costs.pair(columns[i], glyphs[j]),
                                table[i + 1][j] + kGap, table[i][j + 1] + kGap});
      }
    }
  }
  return table;
}

Columns add_reading(const Columns& columns, const std::vector<Glyph>& glyphs, std::size_t width,
                    const Costs& costs) {
  const auto table = cost_table(columns, glyphs, costs);
  Columns wider;
  std::size_t i = 0, j = 0;
  while (i < columns.size() || j < glyphs.size()) {
    const bool both = i < columns.size() && j < glyphs.size();
    AlignedGlyphs column;
    if (both && table[i][j] == table[i + 1][j + 1] + costs.pair(columns[i], glyphs[j])) {
      column = columns[i++];
      column.push_back(&glyphs[j++]);
    } else if (i < columns.size() && table[i][j] == table[i + 1][j] + kGap) {
      column = columns[i++];
      column.push_back(nullptr);
    } else {
      column.assign(width, nullptr);
      column.push_back(&glyphs[j++]);
    }
    wider.push_back(std::move(column));
  }
  return wider;
}

}  // namespace

std::vector<AlignedGlyphs> align_readings(std::span<const LineReading> readings,
                                          Direction direction, float em_px) {
  const Costs costs(direction, em_px);
  Columns columns;
  for (std::size_t r = 0; r < readings.size(); ++r) {
    columns = add_reading(columns, readings[r].glyphs, r, costs);
  }
  return columns;
}

}  // namespace jiaokan
