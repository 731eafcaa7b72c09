#include "stages/compose/sentence.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "models/unicode.h"

namespace jiaokan {
namespace {

using std::u32string_view;

constexpr std::size_t kLongestSpeaker = 24;

bool in(char32_t c, u32string_view set) {
  return set.find(c) != u32string_view::npos;
}

// As matching keys, so that they are in simplified forms.
constexpr auto kOpeners = std::to_array<u32string_view>(
    {U"今天",     U"今年", U"今晨", U"近日", U"日前",   U"目前", U"当前", U"眼下",
     U"现在",     U"如今", U"随着", U"截至", U"据",     U"根据", U"按照", U"此外",
     U"同时",     U"另外", U"不仅", U"其中", U"近年来", U"去年", U"未来", U"接下来",
     U"下一步",   U"这是", U"这次", U"这一", U"这些",   U"本届", U"本次", U"此次",
     U"会议",     U"会上", U"会见", U"会谈", U"与会",   U"记者", U"我们", U"双方",
     U"为了",     U"在此", U"期间", U"面对", U"针对",   U"围绕", U"通过", U"值得",
     U"数据显示", U"从",   U"以",   U"由于", U"因此",   U"然而", U"但"});
constexpr auto kReferences = std::to_array<u32string_view>(
    {U"同时", U"此外", U"另外", U"不仅", U"其中",   U"其",     U"然而", U"但",
     U"而",   U"因此", U"这",   U"他",   U"她",     U"它",     U"也",   U"还",
     U"并",   U"随后", U"接着", U"最后", U"接下来", U"下一步", U"双方"});
constexpr auto kSayings = std::to_array<u32string_view>(
    {U"指出", U"强调", U"表示", U"认为", U"说", U"介绍", U"要求", U"希望", U"称"});
constexpr std::size_t kLongestOpener = 4, kShortestName = 2, kLongestName = 8;

u32string_view skip_spaces(u32string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

std::u32string first_keys(u32string_view text, std::size_t length) {
  std::u32string keys;
  for (const char32_t c : skip_spaces(text).substr(0, length)) keys += matching_key(c);
  return keys;
}

bool begins_with_one_of(u32string_view text, std::span<const u32string_view> words) {
  const std::u32string keys = first_keys(text, kLongestOpener);
  return std::ranges::any_of(words, [&](u32string_view word) { return keys.starts_with(word); });
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

bool begins_with_opener(u32string_view text) {
  return begins_with_one_of(text, kOpeners);
}

bool begins_with_reference(u32string_view text) {
  return begins_with_one_of(text, kReferences);
}

bool begins_with_saying(u32string_view text) {
  const std::u32string keys = first_keys(text, kLongestName + 3);
  for (std::size_t at = 0; at <= kLongestName && at < keys.size(); ++at) {
    if (at >= kShortestName) {
      for (const u32string_view word : kSayings) {
        const std::size_t end = at + word.size();
        if (end < keys.size() && u32string_view(keys).substr(at).starts_with(word) &&
            in(keys[end], U"，,：:")) {
          return true;
        }
      }
    }
    if (!is_han(keys[at]) && keys[at] != U'·') return false;
  }
  return false;
}

}  // namespace jiaokan
