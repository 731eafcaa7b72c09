// How a text reads: mistakes are looked for only where it reads badly.
#pragma once

#include <string_view>
#include <vector>

#include "stages/correct/vocabulary.h"

namespace jiaokan {

// How a character stands in the likeliest words of its text.
struct Standing {
  bool suspicious = false;  // its word, or one beside it, is unlikely there
  bool in_word = false;     // of two characters or more
};

// One for each character. Words likelier than `log10_probability` are not suspicious: reading
// becomes several times faster by that, and hardly a mistake found is lost.
std::vector<Standing> find_standing(std::u32string_view text, const Vocabulary& vocabulary,
                                    double log10_probability);

}  // namespace jiaokan
