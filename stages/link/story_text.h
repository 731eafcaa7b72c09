// A fragment's text as it is compared with others: by matching key, without signs and spaces.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/document/fragment.h"

namespace jiaokan {

struct StoryText {
  std::u32string headline;     // kicker, headline
  std::u32string body;         // body and the subheadings in it
  std::u32string last, first;  // the body's last and first paragraph as they stand, signs and all
};

StoryText story_text(const Fragment& fragment);

// Share of the shorter text's runs of five characters that the longer one has too, 0..1.
double overlap(std::u32string_view a, std::u32string_view b);

// Share of the shorter text's pairs of characters that the longer one has too, 0..1.
double likeness(std::u32string_view a, std::u32string_view b);

// Where in `other` the end (or the begin) of `text` stands, told by the run of characters nearest
// to that end that both have once and that another bears out. Nothing when there is none within its
// last (first) 80 characters.
std::optional<std::size_t> find_end(std::u32string_view text, std::u32string_view other);
std::optional<std::size_t> find_begin(std::u32string_view text, std::u32string_view other);

// How much two texts speak of the same things: cosine of their pairs of characters, weighed by how
// few of the texts given first have them. 0..1.
class Topics {
 public:
  explicit Topics(std::span<const StoryText> texts);
  // Of two of those texts.
  double similarity(std::size_t a, std::size_t b) const;
  // Of any two runs of matching keys.
  double similarity(std::u32string_view a, std::u32string_view b) const;

 private:
  using Weights = std::vector<std::pair<std::uint64_t, double>>;  // by pair, of length 1
  Weights weigh(const std::map<std::uint64_t, double>& counts) const;
  std::vector<Weights> weights_;
  std::map<std::uint64_t, double> documents_;  // in how many texts a pair stands
};

}  // namespace jiaokan
