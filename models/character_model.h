// Which character goes on after which in news reports: a character trigram model of the phrases in
// models/phrases.
//
// The word model is sharp and knows only words; a phrase is known whole or not at all. What goes on
// from character to character as in many phrases, though no phrase is the same, is still likely to
// be what was meant.
#pragma once

#include <string_view>

#include "models/run_counts.h"

namespace jiaokan {

// Immutable.
class CharacterModel {
 public:
  // The built-in one.
  static CharacterModel load();
  // `counts`: as RunCounts has them; they must outlive the model.
  explicit CharacterModel(std::string_view counts) : counts_(counts) {}

  // log10 probability of text[at] being `c`, together with the characters after it that see it.
  double log10_with(std::u32string_view text, std::size_t at, char32_t c) const;

 private:
  double probability(char32_t first, char32_t before, char32_t c) const;

  RunCounts counts_;
};

}  // namespace jiaokan
