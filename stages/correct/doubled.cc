#include "stages/correct/doubled.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLongest = 4;
constexpr std::size_t kChanted = 4;  // times

// 一项项, 扎扎实实: Chinese doubles a character to say each or very.
bool is_reduplication(std::u32string_view text, std::size_t second, std::size_t length) {
  if (length != 1) return false;
  const auto pair_at = [&](std::size_t at) {
    return at + 1 < text.size() && text[at] == text[at + 1] && is_han(text[at]);
  };
  const bool counted = second >= 2 && text[second - 2] == U'一';
  // 下下个月, 上上届
  static constexpr std::u32string_view kCounted = U"个周月星届次任季";
  const bool further = (text[second] == U'上' || text[second] == U'下') &&
                       second + 1 < text.size() && kCounted.find(text[second + 1]) != kCounted.npos;
  return counted || further || pair_at(second + 1) || (second >= 3 && pair_at(second - 3));
}

// 哈哈哈哈: said over and over on purpose.
bool is_chanted(std::u32string_view text, std::size_t second, std::size_t length) {
  const std::u32string_view both = text.substr(second - length, 2 * length);
  for (std::size_t shorter = 1; shorter < length; ++shorter) {
    if (both.substr(shorter) == both.substr(0, both.size() - shorter)) length = shorter;
  }
  std::size_t begin = second - length, end = second + length;
  while (begin > 0 && text[begin - 1] == text[begin - 1 + length]) --begin;
  while (end < text.size() && text[end] == text[end - length]) ++end;
  return end - begin >= kChanted * length;
}

}  // namespace

std::vector<Doubled> find_doubled(std::u32string_view text) {
  std::vector<Doubled> found;
  for (std::size_t at = 1; at < text.size(); ++at) {
    for (std::size_t length = 1; length <= std::min(at, kLongest); ++length) {
      const std::u32string_view second = text.substr(at, length);
      if (second != text.substr(at - length, length)) continue;
      // 一一 and 〇〇 are numbers, and a number says nothing about itself.
      const bool words = std::all_of(second.begin(), second.end(),
                                     [](char32_t c) { return is_han(c) && !is_numeral(c); });
      if (words && !is_reduplication(text, at, length) && !is_chanted(text, at, length))
        found.push_back({.second = at, .length = length});
    }
  }
  return found;
}

}  // namespace jiaokan
