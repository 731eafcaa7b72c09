#include "stages/compose/sentence.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

using std::u32string_view;

constexpr std::size_t kLongestSpeaker = 24;

bool in(char32_t c, u32string_view set) {
  return set.find(c) != u32string_view::npos;
}

u32string_view skip_spaces(u32string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

}  // namespace

bool begins_with_speaker(u32string_view text) {
  text = skip_spaces(text);
  const std::size_t colon = text.substr(0, kLongestSpeaker).find_first_of(U"：:");
  if (colon == u32string_view::npos || colon == 0) return false;
  const u32string_view name = text.substr(0, colon);
  if (std::ranges::any_of(name, [](char32_t c) { return in(c, U"，。、；！？,;“”‘’"); })) {
    return false;
  }
  for (const u32string_view word : {U"记者", U"記者", U"问", U"答", U"主持人", U"发言人"}) {
    if (name.ends_with(word)) return true;
  }
  // A bare name.
  return name.size() <= 4 && std::ranges::all_of(name, is_han);
}

bool begins_with_number(u32string_view text) {
  text = skip_spaces(text);
  const bool bracket = !text.empty() && in(text.front(), U"（(");
  if (bracket) text.remove_prefix(1);
  const bool ordinal = !text.empty() && text.front() == U'第';
  if (ordinal) text.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < text.size() && digits < 3 && is_numeral(text[digits])) ++digits;
  if (digits == 0 || digits == text.size()) {
    return !text.empty() && text.front() >= U'①' && text.front() <= U'⑳';
  }
  const char32_t after = text[digits];
  if (bracket) return in(after, U"）)");
  if (ordinal) return in(after, U"，、：,:是");
  const bool han = is_han(text.front());
  return han ? in(after, U"是、，")
             : in(after, U"、．") || (after == U'.' && digits < 3 &&
                                      (text.size() == digits + 1 || !is_digit(text[digits + 1])));
}

}  // namespace jiaokan
