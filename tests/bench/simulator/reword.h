// Makes of a clean article what a fluent, careless transcriber makes of it: good Chinese that the
// page does not say.
#pragma once

#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "models/models.h"
#include "tests/bench/simulator/texts.h"

namespace jiaokan {

// A stretch of the truth and what the transcriber wrote for it.
struct WordSlip {
  std::size_t begin = 0, end = 0;
  std::u32string written;
};

// Slips of the kinds that such transcripts show: another word that shares a character or fits the
// word before, a word left out, put in or taken from nearby, a character left out.
class Reworder {
 public:
  Reworder(const std::vector<CleanArticle>& articles, const Models& models);

  // About one slip for each `every` words. Ascending, at least a word apart.
  std::vector<WordSlip> draw_slips(const std::u32string& truth, double every,
                                   std::mt19937_64& random) const;

 private:
  using Words = std::vector<std::u32string>;
  Words words_of(const std::u32string& text) const;
  std::u32string other_word(const Words& words, std::size_t at, std::mt19937_64& random) const;
  std::u32string word_nearby(const Words& words, std::size_t at, std::mt19937_64& random) const;
  std::u32string fitting(const Words& choices, const std::u32string& left,
                         const std::u32string& word, const std::u32string& right,
                         std::mt19937_64& random) const;

  const Models& models_;
  std::unordered_map<std::u32string, Words> followers_;  // as often as they follow
  std::unordered_map<std::u32string, Words> sharing_;    // key: a place and a character
};

// The text with its slips.
std::u32string with_slips(const std::u32string& truth, const std::vector<WordSlip>& slips);

}  // namespace jiaokan
