#include "stages/correct/phrases.h"

#include <algorithm>
#include <map>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kReach = 3;         // neighbours looked at on each side
constexpr std::size_t kMostVisits = 400;  // of what stands between two very common characters

// log10: of what is said elsewhere with one neighbour on each side, and for each further one.
constexpr double kSaid = 1.5, kSaidFurther = 0.5;
constexpr int kMostFurther = 3;
// Of what is read, when it is said again: of 850 mistakes none was.
constexpr double kSaidAgain = -2;

std::uint64_t packed(char32_t left, char32_t right) {
  return static_cast<std::uint64_t>(left) << 32 | right;
}

// Whether `at` has a Han character on both sides.
bool stands_inside(std::u32string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_han(text[at - 1]) && is_han(text[at + 1]);
}

}  // namespace

Phrases::Phrases(std::span<const std::u32string> texts) {
  for (const std::u32string& text : texts) {
    text_ += text;
    text_ += U'\n';
  }
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (!is_han(text_[at]) || !stands_inside(text_, at)) continue;
    places_.push_back({packed(text_[at - 1], text_[at + 1]), static_cast<std::uint32_t>(at)});
  }
  std::ranges::sort(places_);
}

int Phrases::shared_neighbours(std::u32string_view text, std::size_t at, std::size_t place) const {
  int shared = 2;
  for (std::size_t far = 2; far <= kReach; ++far) {
    if (at < far || place < far || text[at - far] != text_[place - far]) break;
    if (!is_han(text[at - far])) break;
    ++shared;
  }
  for (std::size_t far = 2; far <= kReach; ++far) {
    if (at + far >= text.size() || place + far >= text_.size()) break;
    if (text[at + far] != text_[place + far] || !is_han(text[at + far])) break;
    ++shared;
  }
  return shared;
}

std::vector<Said> Phrases::between_neighbours(std::u32string_view text, std::size_t at) const {
  if (!stands_inside(text, at)) return {};
  const std::uint64_t neighbours = packed(text[at - 1], text[at + 1]);
  const auto first = std::ranges::lower_bound(places_, neighbours, {}, &Occurrence::neighbours);
  std::map<char32_t, int> found;
  std::size_t itself = 0, visits = 0;
  for (auto it = first; it != places_.end() && it->neighbours == neighbours; ++it) {
    if (++visits > kMostVisits) break;
    const char32_t c = text_[it->place];
    itself += c == text[at];
    int& most = found[c];
    most = std::max(most, shared_neighbours(text, at, it->place));
  }
  if (itself == 1) found.erase(text[at]);
  std::vector<Said> said;
  for (const auto& [c, most] : found) said.push_back({c, most});
  return said;
}

double log10_said(char32_t printed, char32_t read, std::span<const Said> said) {
  double gain = 0;
  for (const Said& other : said) {
    if (other.character == read) gain += kSaidAgain;
    if (other.character == printed) {
      gain += kSaid + kSaidFurther * std::min(other.neighbours - 2, kMostFurther);
    }
  }
  return gain;
}

}  // namespace jiaokan
