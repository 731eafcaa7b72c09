// Characters: their classes, and the folds under which two of them count as the same. ICU's and
// OpenCC's home.
#pragma once

#include <string>
#include <string_view>

namespace jiaokan {

// Canonical composition.
std::u32string to_nfc(std::u32string_view text);
// Compatibility composition: width, ligatures and the like fall together. For comparing only.
std::u32string to_nfkc(std::u32string_view text);

bool is_han(char32_t c);
bool is_latin(char32_t c);    // letters, half- or full-width
bool is_digit(char32_t c);    // 0-9, half- or full-width
bool is_numeral(char32_t c);  // digits, and 〇一二…十百千万亿
bool is_space(char32_t c);    // any white space, the ideographic one and zero-width ones too
bool is_punctuation(char32_t c);
bool is_sentence_end(char32_t c);  // 。！？ and their half-width forms
bool is_closing(char32_t c);       // ” ’ 」 』 ） 》 〉 】 〕 and half-width forms
bool is_opening(char32_t c);

// Half-width form of a full-width letter, digit or sign; anything else unchanged.
char32_t to_half_width(char32_t c);
// Full-width form of the punctuation that Chinese text prints wide (, . ? ! : ; ( ) …); anything
// else unchanged.
char32_t to_full_width_punctuation(char32_t c);

// What two ways of printing a character share, for matching only and never for output:
// width, case, traditional and simplified, variant quotation marks and dashes fall together.
char32_t matching_key(char32_t c);

}  // namespace jiaokan
