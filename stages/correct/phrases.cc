#include "stages/correct/phrases.h"

#include <algorithm>
#include <map>
#include <set>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kReach = 3;         // neighbours looked at on each side
constexpr std::size_t kMostVisits = 400;  // of what stands between two very common characters

// log10: of what is said elsewhere with two neighbours the same, and for each further one.
constexpr double kSaid = 1.2, kSaidFurther = 0.5;
constexpr int kMostFurther = 3;
// Of what is read, when it is said again: of 850 mistakes none was.
constexpr double kSaidAgain = -2;

enum class Side : std::uint8_t { kBoth, kBefore, kAfter };

std::uint64_t packed(Side side, std::u32string_view neighbours) {
  auto context = static_cast<std::uint64_t>(side);
  for (const char32_t c : neighbours) context = context << 20 | (to_half_width(c) & 0xFFFFF);
  return context;
}

// Signs are the same in both widths; nothing is said over the end of a paragraph.
bool is_same(char32_t a, char32_t b) {
  return a != U'\n' && to_half_width(a) == to_half_width(b);
}

// Whether they say something: all but one are Han characters, and none ends a paragraph.
bool say_something(std::u32string_view neighbours) {
  const auto han = static_cast<std::size_t>(std::ranges::count_if(neighbours, is_han));
  return han + 1 >= neighbours.size() && neighbours.find(U'\n') == neighbours.npos;
}

// What a place is found by: its neighbours on both sides, and kReach of them on one.
std::vector<std::uint64_t> contexts_of(std::u32string_view text, std::size_t at) {
  std::vector<std::uint64_t> contexts;
  const auto add = [&](Side side, std::u32string_view neighbours) {
    if (say_something(neighbours)) contexts.push_back(packed(side, neighbours));
  };
  if (at > 0 && at + 1 < text.size()) {
    add(Side::kBoth, std::u32string{text[at - 1], text[at + 1]});
  }
  if (at >= kReach) add(Side::kBefore, text.substr(at - kReach, kReach));
  if (at + kReach < text.size()) add(Side::kAfter, text.substr(at + 1, kReach));
  return contexts;
}

}  // namespace

Phrases::Phrases(std::span<const std::u32string> texts) {
  for (const std::u32string& text : texts) {
    text_ += text;
    text_ += U'\n';
  }
  for (std::size_t at = 0; at < text_.size(); ++at) {
    const bool may_be_meant = is_han(text_[at]) || is_punctuation(text_[at]);
    if (!may_be_meant) continue;
    for (const std::uint64_t context : contexts_of(text_, at)) {
      places_.push_back({context, static_cast<std::uint32_t>(at)});
    }
  }
  std::ranges::sort(places_);
}

// What stands at `place`, with the neighbours that it shares with what stands at `at` in `text`.
Said Phrases::compare(std::u32string_view text, std::size_t at, std::size_t place) const {
  Said said{.character = text_[place]};
  for (std::size_t far = 1; far <= kReach; ++far) {
    if (at < far || place < far || !is_same(text[at - far], text_[place - far])) break;
    ++said.before;
  }
  for (std::size_t far = 1; far <= kReach; ++far) {
    if (at + far >= text.size() || place + far >= text_.size()) break;
    if (!is_same(text[at + far], text_[place + far])) break;
    ++said.after;
  }
  return said;
}

std::vector<Said> Phrases::said_at(std::u32string_view text, std::size_t at) const {
  std::map<char32_t, Said> found;
  std::set<std::uint32_t> again;  // what is read, said somewhere
  for (const std::uint64_t context : contexts_of(text, at)) {
    std::size_t visits = 0;
    const auto first = std::ranges::lower_bound(places_, context, {}, &Occurrence::context);
    for (auto it = first; it != places_.end() && it->context == context; ++it) {
      if (++visits > kMostVisits) break;
      const char32_t c = text_[it->place];
      if (c == text[at]) again.insert(it->place);
      const Said said = compare(text, at, it->place);
      Said& most = found[c];
      if (said.neighbours() > most.neighbours()) most = said;
    }
  }
  if (again.size() == 1) found.erase(text[at]);  // there alone
  std::vector<Said> said;
  for (const auto& [c, most] : found) said.push_back(most);
  return said;
}

double log10_said(char32_t printed, char32_t read, std::span<const Said> said) {
  double gain = 0;
  for (const Said& other : said) {
    if (other.character == read) gain += kSaidAgain;
    if (other.character == printed) {
      gain += kSaid + kSaidFurther * std::min(other.neighbours() - 2, kMostFurther);
    }
  }
  return gain;
}

}  // namespace jiaokan
