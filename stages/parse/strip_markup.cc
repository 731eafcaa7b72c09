#include "stages/parse/strip_markup.h"

#include <algorithm>

#include "models/unicode.h"
#include "stages/parse/strip_inline.h"
#include "stages/parse/unwrap_html.h"

namespace jiaokan {
namespace {

using std::u32string;
using std::u32string_view;

u32string_view trim(u32string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// "---", "* * *", "======", "────": a rule, drawn with one sign three times or more.
bool is_rule(u32string_view text) {
  std::size_t count = 0;
  for (const char32_t c : text) {
    if (is_space(c)) continue;
    if (c != text.front() || u32string_view(U"-*_=~—─━═﹏").find(c) == u32string_view::npos) {
      return false;
    }
    ++count;
  }
  return count >= 3;
}

bool is_fence(u32string_view text) {
  if (!text.starts_with(U"```") && !text.starts_with(U"~~~")) return false;
  return std::ranges::all_of(text.substr(3), [](char32_t c) { return c < 0x80 && c != U'`'; });
}

// "|---|:--:|" under the head of a table.
bool is_table_rule(u32string_view text) {
  return text.starts_with(U'|') && text.find_first_not_of(U"|-: ") == u32string_view::npos;
}

void strip_quote_marks(u32string_view& text) {
  while (text.starts_with(U'>')) text = trim(text.substr(1));
}

void strip_heading_marks(u32string_view& text, MarkedLine& line) {
  std::size_t level = text.find_first_not_of(U'#');
  if (level == u32string_view::npos) level = text.size();
  if (level == 0 || level > 6) return;
  const u32string_view rest = trim(text.substr(level));
  // #a topic# of social media keeps its signs.
  if (level == 1 && rest.size() + 1 == text.size() && rest.ends_with(U'#')) return;
  line.heading = static_cast<int>(level);
  text = rest;
  while (text.ends_with(U'#')) text = trim(text.substr(0, text.size() - 1));
}

// Length of the list mark with the space after it, or 0.
std::size_t list_mark(u32string_view text) {
  if (text.size() < 2) return 0;
  if (u32string_view(U"-*+").find(text[0]) != u32string_view::npos)
    return is_space(text[1]) ? 1 : 0;
  // Not □ ■ ◆: newspapers print them before a byline.
  if (u32string_view(U"•●▪").find(text[0]) != u32string_view::npos) return 1;
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= U'0' && text[digits] <= U'9') ++digits;
  const bool numbered = digits >= 1 && digits <= 2 && digits + 1 < text.size() &&
                        (text[digits] == U'.' || text[digits] == U')') &&
                        is_space(text[digits + 1]);
  return numbered ? digits + 1 : 0;
}

void strip_list_mark(u32string_view& text, MarkedLine& line) {
  const std::size_t length = list_mark(text);
  if (length == 0) return;
  line.item = true;
  text = trim(text.substr(length));
  for (const u32string_view box : {U"[ ]", U"[x]", U"[X]"}) {
    if (text.starts_with(box)) text = trim(text.substr(box.size()));
  }
}

// "| a | b |" → "a b".
u32string join_cells(u32string_view row) {
  u32string text;
  for (const char32_t c : row) text += c == U'|' ? U' ' : c;
  u32string joined;
  for (const char32_t c : trim(text)) {
    if (c != U' ' || !joined.ends_with(U' ')) joined += c;
  }
  return joined;
}

bool is_row(u32string_view text) {
  return text.size() > 2 && text.front() == U'|' && text.back() == U'|';
}

bool is_strong(u32string_view text) {
  for (const u32string_view mark : {U"**", U"__"}) {
    if (text.size() > 4 && text.starts_with(mark) && text.ends_with(mark)) {
      return text.substr(2, text.size() - 4).find(mark) == u32string_view::npos;
    }
  }
  return false;
}

bool is_indented(u32string_view raw) {
  return raw.starts_with(U"　") || raw.starts_with(U"    ");
}

// One piece of a line with its markup read and removed; empty text when there is none.
MarkedLine read_piece(const HtmlPiece& piece, std::uint32_t number) {
  MarkedLine line{.number = number, .heading = piece.heading, .item = piece.item};
  u32string_view text = trim(piece.text);
  line.begins = piece.after_tag || is_indented(piece.text);
  strip_quote_marks(text);
  if (is_rule(text) || is_fence(text) || is_table_rule(text)) return line;
  strip_heading_marks(text, line);
  strip_list_mark(text, line);
  u32string cells;
  if (is_row(text)) {
    cells = join_cells(text);
    text = cells;
    line.item = true;
  }
  line.strong = is_strong(text);
  if (line.strong && text.starts_with(U"__")) text = text.substr(2, text.size() - 4);
  line.text = trim(strip_inline(text));
  return line;
}

}  // namespace

std::vector<MarkedLine> strip_markup(std::span<const SourceLine> lines) {
  std::vector<MarkedLine> marked;
  bool broken = true;  // no text in the line before
  for (const SourceLine& source : lines) {
    bool any = false;
    for (const HtmlPiece& piece : unwrap_html(source.text)) {
      MarkedLine line = read_piece(piece, source.number);
      if (line.text.empty()) continue;
      line.begins |= broken || line.item || line.heading > 0;
      broken = false;
      any = true;
      marked.push_back(std::move(line));
    }
    broken |= !any;
  }
  return marked;
}

}  // namespace jiaokan
