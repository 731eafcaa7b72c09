// A witness's fragments laid out as one row of glyphs.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "pipeline/document/apparatus.h"

namespace jiaokan {

// The three blocks of an article are aligned apart: headings with headings, body with body.
enum class Block { kHead, kBody, kAside };
inline constexpr Block kBlocks[] = {Block::kHead, Block::kBody, Block::kAside};

struct Row {
  WitnessText text;
  // One for each glyph.
  std::vector<char32_t> keys;  // what glyphs that count as the same share
  std::vector<Part> parts;
  std::vector<bool> begins;         // begins a paragraph
  std::vector<std::uint32_t> gaps;  // positions before which text is known to be missing
  std::array<std::uint32_t, 4> block_begins{};  // of kHead, kBody, kAside, and the end

  std::uint32_t begin_of(Block block) const { return block_begins[static_cast<int>(block)]; }
  std::uint32_t end_of(Block block) const { return block_begins[static_cast<int>(block) + 1]; }
};

// Text of the fragments in order, then their captions and credits in order. Kicker and headline of
// a later fragment (a continuation page repeats them, or has its own) join the headings at the
// beginning as subheadings, and so do all its headings where the text runs on in mid-sentence.
Row flatten(const Witness& witness);

}  // namespace jiaokan
