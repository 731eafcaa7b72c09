// What may have been printed where nothing is known of how it was misread.
//
// In a text with many mistakes any character may stand for any other, and no table of confusions
// has them all. The words that its neighbours are left of still say what it was.
#pragma once

#include <string_view>
#include <vector>

#include "models/dictionary.h"

namespace jiaokan {

// The characters that complete units of the dictionary with what stands around `at`, those first
// that fit most of it and are common; at most `most` of them.
std::vector<char32_t> completions_at(std::u32string_view text, std::size_t at,
                                     const Dictionary& dictionary, Units units, std::size_t most);

// The words of one character that are commonest, at most `most` of them.
std::vector<char32_t> commonest_characters(const Dictionary& dictionary, std::size_t most);

}  // namespace jiaokan
