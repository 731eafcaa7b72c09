// How a word's number in the built-in dictionary says where it comes from and how frequent it is.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace jiaokan {

enum DictionarySource : std::uint32_t {
  kFromJieba = 1,
  kFromLibime = 2,
  kFromGlossary = 4,
  kFromPhrases = 8,
};

// Bits 0 to 7: sources. Bits 8 to 15: -log10 of the word's share of running text, times 16.
inline std::uint32_t dictionary_value(std::uint32_t sources, double log10_share) {
  const double scaled = std::clamp(std::round(-log10_share * 16), 0.0, 255.0);
  return sources | static_cast<std::uint32_t>(scaled) << 8;
}
inline std::uint32_t sources_of(std::uint32_t value) {
  return value & 0xFF;
}
inline double log10_share_of(std::uint32_t value) {
  return -static_cast<double>(value >> 8) / 16;
}

// Of a phrase that no list of words has: the words at its ends, by their places in the code point
// order of the dictionary, or kNoWordThere. The phrases stand in the same order.
struct PhraseEnds {
  std::uint32_t first = 0, before_last = 0, last = 0;
};
inline constexpr std::uint32_t kNoWordThere = 0xFFFFFFFF;

}  // namespace jiaokan
