// The words of Chinese that the program knows: jieba's and libime's lists and the project's own
// glossary of news language, each with what the language model makes of it; and the phrases of news
// reports.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "models/language_model.h"
#include "models/word_trie.h"

namespace jiaokan {

struct DictionaryEntry {
  LanguageModel::Word word = LanguageModel::kUnknownWord;  // in the language model
  float log10_share = 0;  // of running text; what the word costs where the model lacks it
  bool in_glossary = false;
  bool is_phrase = false;  // of reports, and in no list of words
};

// Immutable.
class Dictionary {
 public:
  // The built-in one.
  static Dictionary load(const LanguageModel& model);

  // Numbers of words are indices into entries().
  const WordTrie& trie() const { return trie_; }
  const DictionaryEntry& entry(std::uint32_t number) const { return entries_[number]; }
  const DictionaryEntry* find(std::u32string_view word) const;
  // log10 of the character's share of running text, inside of words or alone.
  double log10_share(char32_t character) const;

 private:
  WordTrie trie_;
  std::vector<float> character_shares_;  // log10, of each code point up to U+FFFF
  std::vector<DictionaryEntry> entries_;
};

}  // namespace jiaokan
