// What only another witness may change: figures and dates, names of the glossary, quotations.
#pragma once

#include <string_view>
#include <vector>

#include "models/dictionary.h"

namespace jiaokan {

// For each character of a paragraph whether it is frozen against the model's opinion.
// `with_quotations`: what stands between quotation marks too.
std::vector<bool> find_frozen(std::u32string_view text, const Dictionary& dictionary,
                              bool with_quotations);

}  // namespace jiaokan
