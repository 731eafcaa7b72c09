// Quotation marks in pairs.
#pragma once

#include <string>
#include <string_view>

namespace jiaokan {

// " and ' become “ ” ‘ ’ by turns, and a curly mark that opens or closes against the sense of what
// stands around it is turned. 「」『』 and an apostrophe inside a foreign word stay. One character
// for each character.
std::u32string pair_quotation_marks(std::u32string_view paragraph);

}  // namespace jiaokan
