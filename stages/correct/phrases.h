// What a text says elsewhere beside the same neighbours.
//
// News says most things again: what stands between the same two characters elsewhere in an issue,
// or before or after the same three, is the same in nine cases of ten, and a mistake made at random
// is nowhere made again.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jiaokan {

struct Said {
  char32_t character = 0;
  int before = 0, after = 0;  // neighbours that are the same, 0 to 3 on each side
  int neighbours() const { return before + after; }
};

// Immutable. Empty for no texts.
class Phrases {
 public:
  Phrases() = default;
  explicit Phrases(std::span<const std::u32string> texts);

  // What stands elsewhere beside the characters around `at`, of which all but one are Han: Han
  // characters and signs, each with the most neighbours it shares; ascending. What stands at `at`
  // is among it when it is said at least twice: `text` is one of the texts, or part of one.
  std::vector<Said> said_at(std::u32string_view text, std::size_t at) const;

  bool empty() const { return places_.empty(); }

 private:
  struct Occurrence {
    std::uint64_t context = 0;  // neighbours, packed
    std::uint32_t place = 0;
    auto operator<=>(const Occurrence&) const = default;
  };
  Said compare(std::u32string_view text, std::size_t at, std::size_t place) const;

  std::u32string text_;
  std::vector<Occurrence> places_;  // ascending
};

// log10 by which what is said elsewhere makes it likelier that `printed` was printed where `read`
// is read.
double log10_said(char32_t printed, char32_t read, std::span<const Said> said);

}  // namespace jiaokan
