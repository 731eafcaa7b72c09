#include "models/dictionary.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/dictionary_format.h"
#include "models/embedded.h"

namespace jiaokan {
namespace {

// A glossary term is as likely as a common word; jieba's counts of rare words say little.
constexpr float kGlossaryShare = -4.5f;
constexpr std::size_t kCharacters = 0x10000;
constexpr double kRarestShare = 1e-6;     // of running text, of a character that no word has
constexpr float kCharacterAlone = -1.5f;  // a character that the model lacks is rarely a word

// What is in the model: a phrase that is longer than any word of it need not be looked for.
LanguageModel::Word find_in_model(std::u32string_view word, bool is_phrase,
                                  const LanguageModel& model) {
  if (is_phrase && word.size() > LanguageModel::kLongestWord) return LanguageModel::kUnknownWord;
  return model.word(word);
}

}  // namespace

Dictionary Dictionary::load(const LanguageModel& model) {
  Dictionary dictionary;
  dictionary.trie_ = WordTrie::from_bytes(embedded_dictionary());
  std::vector<double> shares(kCharacters, kRarestShare);
  std::vector<std::pair<std::u32string, std::uint32_t>> phrases;  // with the ends of their words
  dictionary.trie_.renumber([&](std::u32string_view word, std::uint32_t value) {
    DictionaryEntry entry;
    entry.in_glossary = (sources_of(value) & kFromGlossary) != 0;
    entry.is_phrase = sources_of(value) == kFromPhrases;
    entry.word = find_in_model(word, entry.is_phrase, model);
    entry.log10_share = static_cast<float>(log10_share_of(value));
    if (word.size() == 1) entry.log10_share += kCharacterAlone;
    if (entry.in_glossary) {
      entry.log10_share = std::max(entry.log10_share, kGlossaryShare);
    }
    if (entry.word != LanguageModel::kUnknownWord) {
      LanguageModel::State after;
      entry.log10_share = static_cast<float>(model.step(model.start(), entry.word, after));
    } else if (entry.is_phrase) {
      entry.phrase = static_cast<std::uint32_t>(phrases.size());
      phrases.emplace_back(word, word_ends_of(value));
    }
    const double share = std::pow(10, static_cast<double>(entry.log10_share));
    for (const char32_t c : word) shares[c] += entry.is_phrase ? 0 : share;
    dictionary.entries_.push_back(entry);
    return static_cast<std::uint32_t>(dictionary.entries_.size() - 1);
  });
  for (const auto& [phrase, word_ends] : phrases) {
    dictionary.phrases_.push_back(dictionary.join(phrase, word_ends, model));
  }
  const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (const double share : shares) {
    dictionary.character_shares_.push_back(static_cast<float>(std::log10(share / total)));
  }
  return dictionary;
}

Phrase Dictionary::join(std::u32string_view phrase, std::uint32_t word_ends,
                        const LanguageModel& model) const {
  Phrase joined{.after = model.start()};
  std::vector<LanguageModel::Word> words;
  for (std::size_t begin = 0, at = 0; at < phrase.size(); ++at) {
    if ((word_ends >> at & 1) == 0) continue;
    const DictionaryEntry* entry = find(phrase.substr(begin, at + 1 - begin));
    words.push_back(entry ? entry->word : LanguageModel::kUnknownWord);
    begin = at + 1;
  }
  if (words.empty()) return joined;
  joined.first = words.front();
  joined.log10_first = static_cast<float>(model.step(model.start(), joined.first, joined.after));
  if (words.size() == 1) return joined;
  // The model looks back on two words.
  LanguageModel::State before_last;
  model.step(model.start(), words[words.size() - 2], before_last);
  model.step(before_last, words.back(), joined.after);
  return joined;
}

double Dictionary::log10_share(char32_t character) const {
  return static_cast<double>(character < kCharacters ? character_shares_[character]
                                                     : character_shares_.front());
}

const DictionaryEntry* Dictionary::find(std::u32string_view word) const {
  const std::uint32_t number = trie_.find(word);
  return number == WordTrie::kNoWord ? nullptr : &entries_[number];
}

}  // namespace jiaokan
