#include "pipeline/io/escape_html.h"

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

bool is_barred(char32_t c) {
  const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
  const bool noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
  const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || noncharacter || turns;
}

}  // namespace

std::string escape_html(std::u32string_view text) {
  std::string escaped;
  escaped.reserve(text.size() * 3);
  for (const char32_t c : text) {
    switch (c) {
      case U'&': escaped += "&amp;"; break;
      case U'<': escaped += "&lt;"; break;
      case U'>': escaped += "&gt;"; break;
      case U'"': escaped += "&quot;"; break;
      case U'\'': escaped += "&#39;"; break;
      default: escaped += encode_utf8(is_barred(c) ? U'\uFFFD' : c);
    }
  }
  return escaped;
}

std::string escape_html(std::string_view utf8) {
  return find_invalid_utf8(utf8) ? escape_html(U"\uFFFD") : escape_html(decode_utf8(utf8));
}

}  // namespace jiaokan
