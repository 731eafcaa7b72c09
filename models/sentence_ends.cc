#include "models/sentence_ends.h"

#include "models/unicode.h"

namespace jiaokan {
namespace {

bool in(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

}  // namespace

bool ends_closed(std::u32string_view text) {
  while (!text.empty() &&
         (is_space(text.back()) || is_closing(text.back()) || in(text.back(), U"\"'"))) {
    text.remove_suffix(1);
  }
  return text.empty() || is_sentence_end(text.back()) || in(text.back(), U"…：:⋯");
}

bool begins_open(std::u32string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  if (text.empty()) return false;
  const char32_t c = text.front();
  // A straight quotation mark or a decimal point may open a sentence.
  return in(c, U"，。、；：！？,;:!?%％…") || is_closing(c);
}

}  // namespace jiaokan
