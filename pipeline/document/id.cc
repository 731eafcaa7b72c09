#include "pipeline/document/id.h"

#include <string_view>
#include <utility>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

// Value of a Chinese digit, of 十 or 百 as a unit, or -1.
int numeral_value(char32_t c) {
  static constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  if (const auto at = kDigits.find(c); at != std::u32string_view::npos) return static_cast<int>(at);
  if (c == U'零' || c == U'○') return 0;
  if (c == U'两') return 2;
  return -1;
}

// "十三" → 13, "二十" → 20, "一三" → 13. -1 when it is no numeral.
int read_numeral(std::u32string_view text) {
  if (text.empty()) return -1;
  int total = 0, run = 0;
  bool unit_seen = false;
  for (const char32_t c : text) {
    if (c == U'十') {
      total += (run == 0 ? 1 : run) * 10;
      run = 0;
      unit_seen = true;
    } else if (const int digit = numeral_value(c); digit >= 0) {
      run = unit_seen ? digit : run * 10 + digit;
    } else {
      return -1;
    }
  }
  return total + run;
}

// Full-width digits and Latin letters as half-width upper-case ones.
char32_t narrow(char32_t c) {
  if (c >= U'！' && c <= U'～') c -= 0xFEE0;
  return c >= U'a' && c <= U'z' ? c - 32 : c;
}

}  // namespace

std::string PageLabel::key() const {
  const std::u32string text = decode_utf8(printed);
  if (const int number = read_numeral(text); number >= 0) return std::to_string(number);
  std::string key;
  bool leading = true;
  for (const char32_t wide : text) {
    const char32_t c = narrow(wide);
    const bool digit = c >= U'0' && c <= U'9';
    if (digit && leading && c == U'0') continue;
    if (digit) leading = false;
    key += encode_utf8(c);
  }
  return key;
}

bool PageLabel::same_page(const PageLabel& other) const {
  return known() && other.known() && key() == other.key();
}

}  // namespace jiaokan
