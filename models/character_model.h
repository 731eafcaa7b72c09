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

  // One place in a text, asked for one character after the other. The model must outlive it.
  class Place {
   public:
    // log10 probability of the place having `c`, together with the two characters after it, which
    // see it.
    double log10_with(char32_t c) const;

   private:
    friend class CharacterModel;
    const RunCounts* counts_ = nullptr;
    char32_t first_ = 0, before_ = 0, next_ = 0, last_ = 0;  // around it; 0: none
    bool has_next_ = false, has_last_ = false;
    double times_before_ = 0, times_both_before_ = 0;  // of before_, of first_ and before_
    double next_alone_ = 0, last_after_next_ = 0;      // probabilities
  };
  Place place(std::u32string_view text, std::size_t at) const;

 private:
  RunCounts counts_;
};

}  // namespace jiaokan
