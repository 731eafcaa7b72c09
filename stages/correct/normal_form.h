// The way this program writes Chinese: signs full-width, digits and letters half-width, quotation
// marks in pairs, no spaces inside Chinese text. What a sign says does not change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jiaokan {

// For each character of a paragraph what stands for it in normal form: itself, another one, nothing
// or two characters. A paragraph without Han characters stays as it is. Where `keeps_spaces`
// (headings, credits) one space stays between phrases. Doing it twice changes nothing more.
std::vector<std::u32string> normal_form(std::u32string_view paragraph, bool keeps_spaces);

}  // namespace jiaokan
