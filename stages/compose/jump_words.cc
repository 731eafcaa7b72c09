#include "stages/compose/jump_words.h"

#include "models/unicode.h"

namespace jiaokan {
namespace {

using std::u32string;
using std::u32string_view;

constexpr std::size_t kLongestLabel = 4;

bool in(char32_t c, u32string_view set) {
  return set.find(c) != u32string_view::npos;
}

std::size_t spaces(u32string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

// The digit that a sign of a label is or is misread from, or 0.
char32_t as_digit(char32_t c) {
  if (is_numeral(c) || in(c, U"零○")) return to_half_width(c);
  if (in(c, U"oOQD")) return U'0';
  return in(c, U"lIi|!") ? U'1' : U'\0';
}

// Whether a bracket at the front stands where a 1 was: 「第]版」.
bool is_bracket_for_one(u32string_view text) {
  return text.size() > 1 && in(text[0], U"[]［］") && (in(text[1], U"版页頁") || as_digit(text[1]));
}

// "3", "A06", "十三", "③", and "Aol" for "A01", from `at` on, which moves behind it.
u32string read_label(u32string_view text, std::size_t& at) {
  u32string label;
  std::size_t next = at;
  const char32_t letter = next < text.size() ? to_half_width(text[next]) : U'\0';
  if ((letter >= U'A' && letter <= U'Z') || (letter >= U'a' && letter <= U'h')) {
    label += letter;
    next = spaces(text, next + 1);
  }
  const std::size_t letters = label.size();
  for (; next < text.size() && label.size() < letters + kLongestLabel; ++next) {
    const char32_t c = text[next];
    if (c >= U'①' && c <= U'⑳') {
      for (const char digit : std::to_string(c - U'①' + 1)) label += static_cast<char32_t>(digit);
    } else if (const char32_t digit = as_digit(c)) {
      label += digit;
    } else if (is_bracket_for_one(text.substr(next))) {
      label += U'1';
    } else {
      break;
    }
  }
  if (label.size() == letters) return {};
  at = next;
  return label;
}

}  // namespace

VerbReading read_verb(u32string_view text) {
  struct Row {
    u32string_view word;
    JumpKind kind;
    Verb verb;
  };
  static constexpr Row kRows[] = {
      {U"下转", JumpKind::kTo, Verb::kExact},   {U"下轉", JumpKind::kTo, Verb::kExact},
      {U"上接", JumpKind::kFrom, Verb::kExact}, {U"紧接", JumpKind::kFrom, Verb::kExact},
      {U"緊接", JumpKind::kFrom, Verb::kExact}, {U"接自", JumpKind::kFrom, Verb::kExact},
      {U"转入", JumpKind::kTo, Verb::kExact},   {U"轉入", JumpKind::kTo, Verb::kExact},
      {U"下接", JumpKind::kTo, Verb::kExact},   {U"转", JumpKind::kTo, Verb::kShort},
      {U"轉", JumpKind::kTo, Verb::kShort},     {U"接", JumpKind::kFrom, Verb::kShort},
      {U"续", JumpKind::kFrom, Verb::kShort},   {U"續", JumpKind::kFrom, Verb::kShort}};
  for (const Row& row : kRows) {
    if (text.starts_with(row.word)) return {row.verb, row.kind, row.word.size()};
  }
  if (text.size() < 2) return {};
  // The second character is lost: 「（上2版）」.
  if (in(text[0], U"上下") && (is_digit(text[1]) || text[1] == U'第')) {
    return {Verb::kBlurred, text[0] == U'上' ? JumpKind::kFrom : JumpKind::kTo, 1};
  }
  // One wrong character; what reads as another word (上海, 链接) is none.
  if (text[0] == U'下' && !in(text[1], U"午周月年图文述面期")) {
    return {Verb::kBlurred, JumpKind::kTo, 2};
  }
  if (text[0] == U'上' && !in(text[1], U"海周月年图文述面期午")) {
    return {Verb::kBlurred, JumpKind::kFrom, 2};
  }
  if (in(text[1], U"转轉")) return {Verb::kBlurred, JumpKind::kTo, 2};
  if (text[1] == U'接' && !in(text[0], U"连直间链衔")) {
    return {Verb::kBlurred, JumpKind::kFrom, 2};
  }
  return {};
}

JumpTarget read_target(u32string_view text) {
  JumpTarget target;
  std::size_t at = spaces(text, 0);
  const auto take = [&](u32string_view set) {
    const bool there = at < text.size() && in(text[at], set);
    at += there;
    return there;
  };
  target.ordinal = take(U"第");
  at = spaces(text, at);
  target.label = read_label(text, at);
  // 「笫3版」: another sign where 第 was.
  if (!target.ordinal && target.label.empty() && at + 1 < text.size()) {
    std::size_t next = at + 1;
    u32string label = read_label(text, next);
    if (!label.empty() && next < text.size() && in(text[next], U"版页頁")) {
      target.ordinal = true;
      target.label = std::move(label);
      at = next;
    }
  }
  // 「第乙版」: the number is lost, the wording is not.
  if (target.ordinal && target.label.empty() && at + 1 < text.size() && is_han(text[at]) &&
      in(text[at + 1], U"版页頁")) {
    ++at;
  }
  for (std::size_t more = at; !target.label.empty() && more < text.size();) {
    if (!in(text[more], U"、，,-－—~至") || read_label(text, ++more).empty()) break;
    at = more;
  }
  at = spaces(text, at);
  target.page_word = take(U"版页頁");
  if (target.page_word) take(U"面");
  target.length = at;
  return target;
}

}  // namespace jiaokan
