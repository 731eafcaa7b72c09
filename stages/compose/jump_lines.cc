#include "stages/compose/jump_lines.h"

#include <algorithm>
#include <optional>

#include "models/unicode.h"
#include "pipeline/document/utf8.h"
#include "stages/compose/jump_words.h"

namespace jiaokan {
namespace {

using std::u32string;
using std::u32string_view;

constexpr std::size_t kLongestTitle = 30;

bool in(char32_t c, u32string_view set) {
  return set.find(c) != u32string_view::npos;
}
bool is_open(char32_t c) {
  return in(c, U"([{<（［｛【〔〈《「『");
}
bool is_close(char32_t c) {
  return in(c, U")]}>）］｝】〕〉》」』");
}
std::size_t skip_spaces(u32string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}
bool is_arrow(char32_t c) {
  return in(c, U"◀◁◄←⇐▶▷►→⇒▲△▼▽↓↑☞☜➡⬅»«›‹·•");
}

// Where the mark begins if `verb_at` is its verb: at its bracket or arrow, over spaces and 未完.
struct Opening {
  std::size_t begin = 0;
  bool bracket = false, arrow = false;
};

Opening read_opening(u32string_view text, std::size_t verb_at) {
  std::size_t at = verb_at;
  Opening opening{.begin = verb_at};
  const auto back_over = [&](auto&& accepts) {
    while (at > 0 && (is_space(text[at - 1]) || accepts(text[at - 1]))) {
      --at;
      if (!is_space(text[at])) opening.begin = at;
    }
  };
  back_over([&](char32_t c) { return is_arrow(c) && (opening.arrow = true); });
  u32string_view before = text.substr(0, at);
  while (!before.empty() && in(before.back(), U"，,、。 ")) before.remove_suffix(1);
  if (before.ends_with(U"未完")) opening.begin = at = before.size() - 2;
  while (at > 0 && is_space(text[at - 1])) --at;
  if (at > 0 && is_open(text[at - 1])) {
    opening.begin = at - 1;
    opening.bracket = true;
  }
  return opening;
}

// What stands between 版 and the closing bracket, if a bracket closes soon.
struct Closing {
  std::size_t end = 0;
  bool bracket = false, arrow = false;
  u32string title;
};

Closing read_closing(u32string_view text, std::size_t at, bool opened) {
  Closing closing{.end = at};
  at = skip_spaces(text, at);
  while (at < text.size() && (is_arrow(text[at]) || is_space(text[at]))) {
    closing.arrow |= is_arrow(text[at]);
    closing.end = ++at;
  }
  if (at < text.size() && is_close(text[at])) {
    closing.bracket = true;
    closing.end = at + 1;
    return closing;
  }
  if (!opened) return closing;
  // 《题目》 or a foreign word inside the bracket; a sentence means that the bracket was lost.
  std::size_t depth = 0;
  for (std::size_t i = at; i < text.size() && i < at + kLongestTitle; ++i) {
    if (is_sentence_end(text[i]) || text[i] == U'，') break;
    if (in(text[i], U"《“「")) ++depth;
    if (depth > 0 && in(text[i], U"》”」")) {
      --depth;
    } else if (is_close(text[i])) {
      closing.bracket = true;
      closing.end = i + 1;
      closing.title = text.substr(at, i - at);
      break;
    }
  }
  return closing;
}

// 《》 and “” around a title are not part of it, "continued on page 3" is none.
u32string clean_title(u32string_view raw) {
  u32string title;
  for (const char32_t c : raw) {
    if (!is_space(c) && !in(c, U"《》“”「」:：")) title += c;
  }
  return std::ranges::any_of(title, is_han) ? title : u32string();
}

// Signs that a recogniser made of a page number, in front of 版: 「接名版」 for 「接A01版」. Only
// where brackets stand on both sides and the verb is beyond doubt; 0 when no such thing stands at
// `at`.
std::size_t lost_label_length(u32string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t length = 1; length <= kLongest && at + length < text.size(); ++length) {
    if (is_close(text[at + length - 1]) || in(text[at + length - 1], U"，。、")) return 0;
    if (!in(text[at + length], U"版頁页")) continue;
    const std::size_t after = skip_spaces(text, at + length + 1);
    return after < text.size() && is_close(text[after]) ? length + 1 : 0;
  }
  return 0;
}

// Whether one sign alone stands between the verb and the sentence before it.
bool begins_after_sentence(u32string_view text, std::size_t verb_at) {
  if (verb_at == 0) return false;
  return verb_at == 1 || (is_sentence_end(text[verb_at - 2]) && !is_closing(text[verb_at - 1]));
}

// Whether what was read is enough, given what vouches for it.
bool is_enough(const VerbReading& verb, const JumpTarget& target, bool opened, bool closed,
               bool at_edge) {
  const bool numbered = !target.label.empty() && target.page_word;
  switch (verb.verb) {
    case Verb::kExact:
      if (opened && closed) return target.ordinal || target.page_word || !target.label.empty();
      return numbered && (opened || closed || at_edge);
    case Verb::kShort:
    case Verb::kBlurred: return numbered && opened && closed;
    case Verb::kNone: return false;
  }
  return false;
}

std::optional<JumpMark> read_mark(u32string_view text, std::size_t verb_at, std::size_t floor) {
  const VerbReading verb = read_verb(text.substr(verb_at));
  if (verb.verb == Verb::kNone) return std::nullopt;
  Opening opening = read_opening(text, verb_at);
  if (opening.begin < floor) return std::nullopt;
  std::size_t at = verb_at + verb.length;
  JumpTarget target = read_target(text.substr(at));
  at += target.length;
  const bool opened = opening.bracket || opening.arrow;
  if (opening.bracket && verb.verb == Verb::kExact && !target.page_word) {
    const std::size_t lost = lost_label_length(text, at);
    if (lost > 0) target.label.clear(), target.page_word = true;
    at += lost;
  }
  // 版 misread: one wrong character before the bracket.
  if (opened && !target.label.empty() && !target.page_word && at < text.size() &&
      !is_close(text[at])) {
    const std::size_t next = skip_spaces(text, at + 1);
    if (next < text.size() && is_close(text[next])) at = next;
  }
  Closing closing = read_closing(text, at, opening.bracket);
  const bool numbered = verb.verb == Verb::kExact && target.page_word && !target.label.empty();
  // Another sign where a bracket was.
  if (numbered && opening.bracket && !closing.bracket && closing.end + 1 == text.size()) {
    closing.end = text.size();
  }
  if (numbered && closing.bracket && !opened && begins_after_sentence(text, verb_at)) {
    opening.begin = verb_at - 1;
  }
  const bool at_edge = opening.begin == 0 || closing.end == text.size();
  if (!is_enough(verb, target, opened, closing.bracket || closing.arrow, at_edge)) {
    return std::nullopt;
  }
  return JumpMark{.begin = opening.begin,
                  .end = closing.end,
                  .kind = verb.kind,
                  .page = {encode_utf8(target.label)},
                  .title = clean_title(closing.title)};
}

// 「（未完）」 or 「未完待续。」 at the end of the paragraph.
std::optional<JumpMark> read_unfinished(u32string_view text) {
  std::size_t end = text.size();
  while (end > 0 && (is_space(text[end - 1]) || is_sentence_end(text[end - 1]))) --end;
  const bool closed = end > 0 && is_close(text[end - 1]);
  if (closed) --end;
  for (const u32string_view word : {U"未完待续", U"未完待續", U"未完", U"待续", U"待續"}) {
    if (!text.substr(0, end).ends_with(word)) continue;
    std::size_t begin = end - word.size();
    const bool opened = begin > 0 && is_open(text[begin - 1]);
    if (opened) --begin;
    if ((opened && closed) || begin == 0) return JumpMark{.begin = begin, .end = text.size()};
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::vector<JumpMark> find_jump_lines(u32string_view text) {
  std::vector<JumpMark> marks;
  std::size_t floor = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const auto mark = read_mark(text, i, floor)) {
      marks.push_back(*mark);
      floor = mark->end;
      i = floor - 1;
    }
  }
  if (const auto mark = read_unfinished(text.substr(0)); mark && mark->begin >= floor) {
    marks.push_back(*mark);
  }
  return marks;
}

}  // namespace jiaokan
