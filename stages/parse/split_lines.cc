#include "stages/parse/split_lines.h"

#include <fmt/format.h>

#include "models/unicode.h"
#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

bool ends_line(char32_t c) {
  return c == U'\n' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool has_no_ink(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFFF9 && c <= 0xFFFB);
}

std::u32string printable(std::u32string_view line) {
  std::u32string text;
  for (const char32_t c : line) {
    if (c == U'\t' || c == 0xA0) {
      text += U' ';
    } else if (!has_no_ink(c)) {
      text += c;
    }
  }
  return to_nfc(text);
}

}  // namespace

std::vector<SourceLine> split_lines(std::string_view bytes) {
  if (const auto bad = find_invalid_utf8(bytes)) {
    throw PageError(ErrorKind::kBadEncoding, fmt::format("not UTF-8 from byte {} on", *bad),
                    "convert the file to UTF-8, for example with iconv");
  }
  const std::u32string text = decode_utf8(bytes);
  std::vector<SourceLine> lines;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && !ends_line(text[i]) && text[i] != U'\r') continue;
    if (i == text.size() && begin == i) break;
    lines.push_back({.number = static_cast<std::uint32_t>(lines.size() + 1),
                     .text = printable(std::u32string_view(text).substr(begin, i - begin))});
    if (i + 1 < text.size() && text[i] == U'\r' && text[i + 1] == U'\n') ++i;
    begin = i + 1;
  }
  return lines;
}

}  // namespace jiaokan
