// Signs whose shapes are so alike that only their neighbours tell them apart.
#pragma once

#include <vector>

#include "pipeline/document/text.h"

namespace jiaokan {

// A round letter or a zero beside Chinese numerals is 〇; a full stop after Chinese text is 。
// unless a letter or digit follows; a hyphen as wide as the Chinese characters on both sides is 一;
// 一 before a digit is a dash; a comma between digits that stand close is a point.
// What the reader said stays as a candidate.
std::vector<Glyph> settle_lookalikes(std::vector<Glyph> glyphs);

}  // namespace jiaokan
