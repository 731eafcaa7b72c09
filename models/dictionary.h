// The words of Chinese that the program knows: jieba's and libime's lists and the project's own
// glossary of news language, each with what the language model makes of it; and the phrases of news
// reports.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "models/dictionary_format.h"
#include "models/language_model.h"
#include "models/word_trie.h"

namespace jiaokan {

// What counts as one word.
enum class Units : std::uint8_t { kWords, kWordsAndPhrases };

struct DictionaryEntry {
  LanguageModel::Word word = LanguageModel::kUnknownWord;  // in the language model
  float log10_share = 0;  // of running text; what the word costs where the model lacks it
  bool in_glossary = false;
  bool is_phrase = false;            // of reports, and in no list of words
  std::uint32_t phrase = kNoPhrase;  // of a phrase that the model lacks
  static constexpr std::uint32_t kNoPhrase = 0xFFFFFFFF;

  bool is_one_of(Units units) const { return units == Units::kWordsAndPhrases || !is_phrase; }
};

// How a phrase joins what stands around it: by the first and the last of its words.
struct Phrase {
  LanguageModel::Word first = LanguageModel::kUnknownWord;
  float log10_first = 0;  // of the first word, with nothing before it
  LanguageModel::State after;
};

// Immutable.
class Dictionary {
 public:
  // The built-in one.
  static Dictionary load(const LanguageModel& model);

  // Numbers of words are indices into entries().
  const WordTrie& trie() const { return trie_; }
  const DictionaryEntry& entry(std::uint32_t number) const { return entries_[number]; }
  // By the number that an entry has.
  const Phrase& phrase(std::uint32_t number) const { return phrases_[number]; }
  const DictionaryEntry* find(std::u32string_view word) const;
  // log10 of the character's share of running text, inside of words or alone.
  double log10_share(char32_t character) const;

 private:
  Phrase join(const PhraseEnds& ends, const LanguageModel& model) const;

  WordTrie trie_;
  std::vector<float> character_shares_;  // log10, of each code point up to U+FFFF
  std::vector<DictionaryEntry> entries_;
  std::vector<Phrase> phrases_;
};

}  // namespace jiaokan
