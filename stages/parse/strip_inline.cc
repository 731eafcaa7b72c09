#include "stages/parse/strip_inline.h"

#include <optional>

namespace jiaokan {
namespace {

using std::u32string;
using std::u32string_view;

// Han text never prints these runs, so they go even where their partner was lost.
void erase_all(u32string& text, u32string_view mark) {
  for (std::size_t at = text.find(mark); at != u32string::npos; at = text.find(mark, at)) {
    text.erase(at, mark.size());
  }
}

bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// Removes `mark` where it stands twice with words between; a single one may be printed.
void erase_pairs(u32string& text, char32_t mark) {
  std::size_t open = text.find(mark);
  while (open != u32string::npos) {
    const std::size_t close = text.find(mark, open + 1);
    if (close == u32string::npos) return;
    const bool times = open > 0 && is_ascii_digit(text[open - 1]);
    const bool hugs =
        !times && close > open + 1 && text[open + 1] != U' ' && text[close - 1] != U' ';
    if (!hugs) {
      open = close;
      continue;
    }
    text.erase(close, 1);
    text.erase(open, 1);
    open = text.find(mark, close - 1);
  }
}

struct Link {
  u32string_view words;
  std::size_t length = 0;
};

// "[words](address)" at the front of `rest`.
std::optional<Link> read_link(u32string_view rest) {
  const std::size_t middle = rest.find(U"](");
  if (rest.empty() || rest[0] != U'[' || middle == u32string_view::npos) return std::nullopt;
  const std::size_t end = rest.find(U')', middle);
  if (end == u32string_view::npos) return std::nullopt;
  const u32string_view address = rest.substr(middle + 2, end - middle - 2);
  const bool plain = address.find_first_of(U" （。，") == u32string_view::npos;
  if (!plain || rest.substr(1, middle - 1).find(U'[') != u32string_view::npos) return std::nullopt;
  return Link{.words = rest.substr(1, middle - 1), .length = end + 1};
}

u32string unlink(u32string_view line) {
  u32string text;
  for (std::size_t i = 0; i < line.size();) {
    const bool picture = line[i] == U'!' && i + 1 < line.size() && line[i + 1] == U'[';
    const auto link = read_link(line.substr(picture ? i + 1 : i));
    if (link) {
      text += link->words;
      i += link->length + (picture ? 1 : 0);
    } else {
      text += line[i++];
    }
  }
  return text;
}

bool is_ascii_sign(char32_t c) {
  return (c > 0x20 && c < 0x30) || (c > 0x39 && c < 0x41) || (c > 0x5A && c < 0x61) ||
         (c > 0x7A && c < 0x7F);
}

void unescape(u32string& text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == U'\\' && is_ascii_sign(text[i + 1])) text.erase(i, 1);
  }
}

}  // namespace

u32string strip_inline(u32string_view line) {
  u32string text = unlink(line);
  erase_all(text, U"**");
  erase_all(text, U"~~");
  erase_pairs(text, U'`');
  erase_pairs(text, U'*');
  unescape(text);
  return text;
}

}  // namespace jiaokan
