#include "stages/compose/page_label.h"

#include <optional>
#include <string>

#include "models/unicode.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

using std::u32string;
using std::u32string_view;

u32string folded(const ReadLine& line) {
  u32string text;
  for (const Glyph& glyph : line.text.glyphs) {
    if (!is_space(glyph.character)) text += to_half_width(glyph.character);
  }
  return text;
}

bool is_letter(char32_t c) {
  return c >= U'A' && c <= U'Z';
}

// The numeral that ends just before `end`, with its letter: "A06".
u32string_view label_before(u32string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < 3 && is_numeral(text[begin - 1])) --begin;
  if (begin == end) return {};
  if (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

// 「第3版」 or 「3版」, but not the 「今日8版」 that counts the pages.
std::optional<u32string> before_page_word(u32string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] != U'版') continue;
    const u32string_view label = label_before(text, i);
    const u32string_view head = text.substr(0, i - label.size());
    const bool counts = head.ends_with(U"今日") || head.ends_with(U"本期") || head.ends_with(U"共");
    if (!label.empty() && !counts) return u32string(label);
  }
  return std::nullopt;
}

// A label that is all of the line, or what a letter marks as one: "A06要闻".
std::optional<u32string> bare_label(u32string_view text) {
  std::size_t end = !text.empty() && is_letter(text[0]) ? 1 : 0;
  const bool lettered = end == 1;
  while (end < text.size() && end < 4 && is_digit(text[end])) ++end;
  if (end == (lettered ? 1u : 0u)) return std::nullopt;
  const bool rest_is_name = end == text.size() || (is_han(text[end]) && text.size() <= end + 6 &&
                                                   text[end] != U'年' && text[end] != U'月');
  return rest_is_name ? std::optional(u32string(text.substr(0, end))) : std::nullopt;
}

// "Page 3".
std::optional<u32string> after_page(u32string_view text) {
  const std::size_t at = text.find(U"age");
  if (at == u32string_view::npos) return std::nullopt;
  std::size_t end = at + 3;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == at + 3) return std::nullopt;
  return u32string(text.substr(at + 3, end - at - 3));
}

}  // namespace

PageLabel find_page_label(const ReadPage& page) {
  for (const auto& read : {before_page_word, bare_label, after_page}) {
    for (const ReadRegion& region : page.regions) {
      if (region.role != RegionRole::kPageNumber && region.role != RegionRole::kMasthead) continue;
      for (const ReadLine& line : region.lines) {
        if (const auto label = read(folded(line))) return {encode_utf8(*label)};
      }
    }
  }
  return {};
}

}  // namespace jiaokan
