// Where a text reads badly: the only places at which a mistake is looked for.
#pragma once

#include <string_view>
#include <vector>

#include "stages/correct/vocabulary.h"

namespace jiaokan {

// For each character whether its word, or one beside it, is less likely there than
// `log10_probability`. Ordinary words are not looked at, which makes reading five times faster and
// costs hardly a mistake found.
std::vector<bool> find_suspicious(std::u32string_view text, const Vocabulary& vocabulary,
                                  double log10_probability);

}  // namespace jiaokan
