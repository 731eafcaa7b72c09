// One witness's glyphs in a row, and what alignment needs to know of them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "pipeline/document/apparatus.h"

namespace jiaokan {

// The three blocks of an article are aligned apart: headings with headings, body with body.
enum class RowBlock { kHead, kBody, kAside };
inline constexpr RowBlock kRowBlocks[] = {RowBlock::kHead, RowBlock::kBody, RowBlock::kAside};

struct Row {
  WitnessText text;
  // One for each glyph.
  std::vector<char32_t> keys;  // what glyphs that count as the same share
  std::vector<Part> parts;
  std::vector<bool> begins;  // begins a paragraph
  // log10 odds that the text runs on over the glyph's begin, 0 where nothing is known. May be
  // empty.
  std::vector<float> runs_on;
  // How much it tells that another text has the glyph too, 0..1. May be empty.
  std::vector<float> tells;
  std::vector<std::uint32_t> gaps;  // positions before which text is known to be missing
  std::array<std::uint32_t, 4> block_begins{};  // of kHead, kBody, kAside, and the end

  std::uint32_t size() const { return static_cast<std::uint32_t>(keys.size()); }
  std::uint32_t begin_of(RowBlock block) const {
    return block_begins[static_cast<std::size_t>(block)];
  }
  std::uint32_t end_of(RowBlock block) const {
    return block_begins[static_cast<std::size_t>(block) + 1];
  }
  RowBlock block_of(std::uint32_t glyph) const;
};

// Half-open range of a row's glyphs.
struct GlyphRange {
  std::uint32_t begin = 0, end = 0;
};

// Takes the glyphs out; they become one of the witness's repeats.
// REQUIRES: the range is not empty.
void take_out(Row& row, GlyphRange range);

// Moves the glyphs to stand before the glyph `to`, as part of `block`.
// REQUIRES: `to` is not inside the range (at its begin or end it changes the block alone), and lies
// in the block or at its end.
void move_glyphs(Row& row, GlyphRange range, std::uint32_t to, RowBlock block);

}  // namespace jiaokan
