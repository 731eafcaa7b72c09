#include "pipeline/evaluation/comparable_text.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

// The steps follow the yardstick's order, in which marks go before NFKC and jump lines after it.

std::u32string without_asides(std::u32string_view text) {
  std::u32string kept;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(U'\n'), text.size());
    const std::u32string_view line = text.substr(0, end);
    if (!line.starts_with(U"图：") && !line.starts_with(U"署名：")) kept += line;
    if (end < text.size()) kept += U'\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return kept;
}

std::u32string without_marks(std::u32string_view text) {
  std::u32string kept;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find(U'〔'), text.size());
    const std::size_t end = text.find(U'〕', begin);
    if (end == std::u32string_view::npos) return kept.append(text);
    kept += text.substr(0, begin);
    text.remove_prefix(end + 1);
  }
  return kept;
}

// Length of the jump line that begins with the bracket at text[0], or 0. It holds a verb, one to
// ten characters, 版 and at most three more.
std::size_t jump_line_length(std::u32string_view text) {
  for (const std::u32string_view verb : {U"(下转", U"(上接", U"(紧接", U"(转", U"(接"}) {
    if (!text.starts_with(verb)) continue;
    const std::size_t close = text.find(U')', verb.size());
    if (close == std::u32string_view::npos) return 0;
    const std::u32string_view inside = text.substr(verb.size(), close - verb.size());
    for (std::size_t at = 1; at < inside.size() && at <= 10; ++at) {
      if (inside[at] == U'版' && inside.size() - 1 - at <= 3) return close + 1;
    }
    return 0;
  }
  return 0;
}

std::u32string without_jump_lines(std::u32string_view text) {
  std::u32string kept;
  while (!text.empty()) {
    const std::size_t length = text.front() == U'(' ? jump_line_length(text) : 0;
    if (length == 0) kept += text.front();
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return kept;
}

char32_t fold(char32_t c) {
  switch (c) {
    case U'“':
    case U'”': return U'"';
    case U'‘':
    case U'’': return U'\'';
    case U'—':
    case U'–':
    case U'―': return U'-';
    case U'・':
    case U'•': return U'·';
    default: return c;
  }
}

bool is_white(char32_t c) {
  return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
         c == 0x205f || c == 0x3000;
}

}  // namespace

std::u32string comparable_text(std::u32string_view text) {
  std::u32string folded = to_nfkc(without_marks(without_asides(text)));
  std::transform(folded.begin(), folded.end(), folded.begin(), fold);
  std::erase(folded, U'|');
  std::u32string comparable = without_jump_lines(folded);
  std::erase_if(comparable, is_white);
  return comparable;
}

}  // namespace jiaokan
