// What may have been printed where nothing is known of how it was misread.
//
// In a text with many mistakes any character may stand for any other, and no table of confusions
// has them all. Two things still say what it was: the words that its neighbours are left of, and
// the same phrase elsewhere in the article.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "models/dictionary.h"

namespace jiaokan {

// The characters that complete words of the dictionary with what stands around `at`, the commonest
// words first; at most `most` of them.
std::vector<char32_t> completions_at(std::u32string_view text, std::size_t at,
                                     const Dictionary& dictionary, std::size_t most);

// The phrases of an article, so that one can be asked what it says elsewhere.
class Phrases {
 public:
  explicit Phrases(std::u32string_view article);

  // What stands elsewhere between the neighbours of `at`: four characters that are the same, on
  // both sides or on one. Not what stands at `at` itself; ascending.
  std::vector<char32_t> between_neighbours(std::u32string_view text, std::size_t at) const;

 private:
  std::unordered_map<std::u32string, std::u32string> said_;  // neighbours → what is between them
};

}  // namespace jiaokan
