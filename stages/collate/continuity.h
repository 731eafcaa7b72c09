// How likely a text runs on from one character to the next, and was not cut between them.
#pragma once

#include <string_view>

#include "models/language_model.h"
#include "stages/collate/row.h"

namespace jiaokan {

// log10 odds, about -0.7..2: that `right` goes on where `left` stops, against two places of one
// article put together. Looks at a few characters on each side.
float continuity(std::u32string_view left, std::u32string_view right, const LanguageModel& model);

// Fills the row's `runs_on`: continuity() over each glyph's begin, and what a paragraph that begins
// there tells.
void find_continuity(Row& row, const LanguageModel& model);

}  // namespace jiaokan
