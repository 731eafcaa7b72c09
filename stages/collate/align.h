// A row's glyphs aligned to columns.
#pragma once

#include <cstdint>
#include <vector>

#include "stages/collate/anchors.h"

namespace jiaokan {

// A step of an alignment: a glyph in a column, a column passed over, or a glyph in a new column.
struct Step {
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  std::uint32_t column = kNone, glyph = kNone;
};

// In units of one equal glyph.
struct AlignCosts {
  float mismatch = 0.7f;
  // A character or a word dropped or put in.
  float slip_open = 1.2f;
  float slip_extend = 0.35f;
  // Whole passages are lost: seldom, but then a long one costs hardly more than a short one. In a
  // text of set phrases it must cost more than one of those brings, or each phrase that stands in
  // two lost passages would pull them into each other.
  float loss_open = 6.0f;
  float loss_extend = 0.01f;
  // More for a loss where the text seems to run on, per log10 of the odds.
  float runs_on = 1.5f;
  // For passing over columns and at once adding glyphs: two wordings of one thing stand in the
  // same columns unless they are long.
  float change = 0.5f;
};

// Headings and captions that differ are different ones, not two wordings.
inline constexpr AlignCosts kHeadingCosts{
    .mismatch = 0.8f, .slip_open = 1.5f, .slip_extend = 0.025f, .loss_open = 1.5f, .change = 0.0f};

// Every column of [begin, end) and every glyph of [glyph_begin, glyph_end) is in exactly one step;
// both ascend. Anchors first, then dynamic programming between them (Gotoh's affine gaps).
std::vector<Step> align(const Profile& profile, const std::vector<Row>& rows, std::size_t begin,
                        std::size_t end, const Row& row, std::uint32_t glyph_begin,
                        std::uint32_t glyph_end, const AlignCosts& costs);

}  // namespace jiaokan
