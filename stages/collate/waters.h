// What is known of a row and of the columns that it is aligned to, at the places where they part.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "stages/collate/align.h"

namespace jiaokan {

class Waters {
 public:
  // The columns of a block, from `begin` on, and the row's glyphs in the block.
  Waters(const Profile& profile, const std::vector<Row>& rows, std::span<const ColumnKeys> columns,
         std::size_t begin, const Row& row, GlyphRange glyphs);

  // Whether the step's glyph is its column's.
  bool is_equal(const Step& step) const;
  // How much it tells that the glyph is there, 0..1.
  double tells(std::uint32_t glyph) const;

  // log10 odds that the row runs on over the begin of a glyph, and the rows of the columns over
  // that of a column: kParted where they break off anyhow.
  static constexpr double kParted = -2;
  double row_odds(std::uint32_t glyph) const;
  double columns_odds(std::uint32_t column) const;

  // How unlikely, as -log10, it is that they were cut there. 0 where they end.
  double cost_of_row_cut(std::uint32_t glyph) const;
  double cost_of_columns_cut(std::uint32_t column) const;

  // The phrases that stand in the columns [from.column, to.column) and in the glyphs [from.glyph,
  // to.glyph).
  std::vector<Run> shared_phrases(const Meeting& from, const Meeting& to) const;

  // Whether the texts say elsewhere what they share in these steps.
  bool is_said_elsewhere(std::span<const Step> steps) const;

 private:
  const Profile& profile_;
  const std::vector<Row>& rows_;
  std::span<const ColumnKeys> columns_;
  std::size_t begin_;
  const Row& row_;
  GlyphRange glyphs_;
};

}  // namespace jiaokan
