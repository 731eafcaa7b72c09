// What an archive's own clean texts teach: its words, its terms and names, and what follows what.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "models/word_trie.h"

namespace jiaokan {

struct ArchiveWord {
  std::u32string word;
  std::uint32_t count = 0;
  // log10 by which its characters stand together oftener than by chance, at the weakest place.
  double cohesion = 0;
  // Bits: how freely what stands before and after it changes, the less of the two. A part of a
  // longer word is not free.
  double freedom = 0;
  auto operator<=>(const ArchiveWord&) const = default;
};

struct ArchiveWords {
  std::vector<ArchiveWord> known;                  // words that `known` lists; by count, most first
  std::vector<ArchiveWord> candidates;             // what no list has; by count, most first
  std::map<std::u32string, std::uint32_t> ngrams;  // 1 to 3 Han characters in a row, with counts
  std::size_t characters = 0;                      // Han, in all texts
};

struct ArchiveWordsOptions {
  std::uint32_t fewest = 5;              // a candidate stands in the texts at least so often
  double cohesion = 1.5, freedom = 1.5;  // and has as much of each
  std::size_t longest = 6;               // characters
};

// Counts all runs of Han characters; of runs longer than three only those whose parts are frequent.
// A candidate that stands inside a longer one nearly as often is left out. The order of the texts
// does not matter. After the cohesion and boundary entropy of unsupervised word finding
// (Feng et al., Accessor Variety, 2004).
ArchiveWords learn_archive_words(std::span<const std::u32string> texts, const WordTrie& known,
                                 const ArchiveWordsOptions& options = {});

}  // namespace jiaokan
