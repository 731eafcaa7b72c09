#include "stages/compose/jump_lines.h"

#include <algorithm>
#include <optional>

#include "models/unicode.h"
#include "pipeline/document/utf8.h"

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
bool is_arrow(char32_t c) {
  return in(c, U"◀◁◄←⇐▶▷►→⇒▲△▼▽↓↑☞☜➡⬅»«›‹·•");
}

// How sure the verb is.
enum class Verb { kNone, kExact, kShort, kBlurred };

struct VerbReading {
  Verb verb = Verb::kNone;
  JumpKind kind = JumpKind::kTo;
  std::size_t length = 0;
};

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
  if (text.size() < 2 || !is_han(text[0]) || !is_han(text[1])) return {};
  // One wrong character; what reads as another word (上海, 链接) is none.
  if (text[0] == U'下' && !in(text[1], U"午周月年图文述面期")) {
    return {Verb::kBlurred, JumpKind::kTo, 2};
  }
  if (text[0] == U'上' && !in(text[1], U"海周月年图文述面期午")) {
    return {Verb::kBlurred, JumpKind::kFrom, 2};
  }
  if (in(text[1], U"转轉") && in(text[0], U"卜干千丅了不于丁十小")) {
    return {Verb::kBlurred, JumpKind::kTo, 2};
  }
  if (text[1] == U'接' && in(text[0], U"土士工止卜丄七王二山")) {
    return {Verb::kBlurred, JumpKind::kFrom, 2};
  }
  return {};
}

class Cursor {
 public:
  Cursor(u32string_view text, std::size_t at) : text_(text), at_(at) {}
  std::size_t at() const { return at_; }
  bool done() const { return at_ >= text_.size(); }
  char32_t peek() const { return done() ? U'\0' : text_[at_]; }
  u32string_view rest() const { return text_.substr(at_); }
  void skip(std::size_t count) { at_ += count; }
  void skip_spaces() {
    while (!done() && is_space(peek())) ++at_;
  }
  bool take(u32string_view set) {
    if (done() || !in(peek(), set)) return false;
    ++at_;
    return true;
  }

 private:
  u32string_view text_;
  std::size_t at_;
};

// "3", "A06", "十三", "③": in half-width signs; empty when none stands here.
u32string read_label(Cursor& cursor) {
  u32string label;
  Cursor ahead = cursor;
  const char32_t letter = to_half_width(ahead.peek());
  if ((letter >= U'A' && letter <= U'Z') || (letter >= U'a' && letter <= U'h')) {
    label += letter;
    ahead.skip(1);
    ahead.skip_spaces();
  }
  const std::size_t letters = label.size();
  while (!ahead.done() && label.size() < letters + 4) {
    const char32_t c = ahead.peek();
    if (c >= U'①' && c <= U'⑳') {
      for (const char digit : std::to_string(c - U'①' + 1)) label += static_cast<char32_t>(digit);
    } else if (is_numeral(c) || in(c, U"零○")) {
      label += to_half_width(c);
    } else {
      break;
    }
    ahead.skip(1);
  }
  if (label.size() == letters) return {};
  cursor = ahead;
  return label;
}

// What follows the verb: 第3版, ３版, 第 页, 第2、3版.
struct Target {
  u32string label;
  bool ordinal = false;    // 第 stands there
  bool page_word = false;  // 版 or 页 stands there
};

Target read_target(Cursor& cursor) {
  Target target;
  cursor.skip_spaces();
  target.ordinal = cursor.take(U"第");
  cursor.skip_spaces();
  target.label = read_label(cursor);
  while (!target.label.empty()) {
    Cursor more = cursor;
    if (!more.take(U"、，,-－—~至") || read_label(more).empty()) break;
    cursor = more;
  }
  cursor.skip_spaces();
  target.page_word = cursor.take(U"版页頁");
  if (target.page_word) cursor.take(U"面");
  return target;
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
  Cursor cursor(text, at);
  cursor.skip_spaces();
  while (!cursor.done() && (is_arrow(cursor.peek()) || is_space(cursor.peek()))) {
    closing.arrow |= is_arrow(cursor.peek());
    cursor.skip(1);
    closing.end = cursor.at();
  }
  if (is_close(cursor.peek())) {
    closing.bracket = true;
    closing.end = cursor.at() + 1;
    return closing;
  }
  if (!opened) return closing;
  // 《题目》 or a foreign word inside the bracket; a sentence means that the bracket was lost.
  std::size_t depth = 0;
  for (std::size_t i = cursor.at(); i < text.size() && i < cursor.at() + kLongestTitle; ++i) {
    if (is_sentence_end(text[i]) || text[i] == U'，') break;
    if (in(text[i], U"《“「")) ++depth;
    if (depth > 0 && in(text[i], U"》”」")) {
      --depth;
    } else if (is_close(text[i])) {
      closing.bracket = true;
      closing.end = i + 1;
      closing.title = text.substr(cursor.at(), i - cursor.at());
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

// Whether what was read is enough, given what vouches for it.
bool is_enough(const VerbReading& verb, const Target& target, bool opened, bool closed,
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
  const Opening opening = read_opening(text, verb_at);
  if (opening.begin < floor) return std::nullopt;
  Cursor cursor(text, verb_at + verb.length);
  const Target target = read_target(cursor);
  const bool opened = opening.bracket || opening.arrow;
  // 版 misread: one wrong character before the bracket.
  if (opened && !target.label.empty() && !target.page_word && is_han(cursor.peek())) {
    Cursor ahead = cursor;
    ahead.skip(1);
    ahead.skip_spaces();
    if (is_close(ahead.peek())) cursor = ahead;
  }
  const Closing closing = read_closing(text, cursor.at(), opening.bracket);
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
