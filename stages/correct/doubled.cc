#include "stages/correct/doubled.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLongest = 4;

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
      if (words) found.push_back({.second = at, .length = length});
    }
  }
  return found;
}

}  // namespace jiaokan
