// Which lines of a text file end only because they were full.
#pragma once

#include <span>
#include <vector>

#include "stages/parse/strip_markup.h"

namespace jiaokan {

// One flag for each line. Text is wrapped where lines that follow each other are about as wide as
// the widest of their block, and most of them stop in mid-sentence.
std::vector<bool> find_wrapped(std::span<const MarkedLine> lines);

}  // namespace jiaokan
