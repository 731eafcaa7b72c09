// How many characters must be changed, inserted or left out to make one text from another.
#pragma once

#include <cstddef>
#include <string_view>

namespace jiaokan {

// Levenshtein distance. Time grows with a.size() * b.size() / 64: 20,000 against 20,000 characters
// take a few hundredths of a second.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

// Distance of `pattern` from that piece of `text` which is nearest to it, wherever it stands.
// REQUIRES: pattern.size() <= 64.
std::size_t best_fit_distance(std::u32string_view pattern, std::u32string_view text);

}  // namespace jiaokan
