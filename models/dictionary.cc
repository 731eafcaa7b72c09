#include "models/dictionary.h"

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

}  // namespace

Dictionary Dictionary::load(const LanguageModel& model) {
  Dictionary dictionary;
  WordTrie built = WordTrie::from_bytes(embedded_dictionary());
  auto words = built.words();
  dictionary.entries_.reserve(words.size());
  std::vector<double> shares(kCharacters, kRarestShare);
  for (auto& [word, value] : words) {
    DictionaryEntry entry;
    entry.word = model.word(word);
    entry.in_glossary = (sources_of(value) & kFromGlossary) != 0;
    entry.is_phrase = sources_of(value) == kFromPhrases;
    entry.log10_share = static_cast<float>(log10_share_of(value));
    if (word.size() == 1) entry.log10_share += kCharacterAlone;
    if (entry.in_glossary || entry.is_phrase) {
      entry.log10_share = std::max(entry.log10_share, kGlossaryShare);
    }
    if (entry.word != LanguageModel::kUnknownWord) {
      LanguageModel::State after;
      entry.log10_share = static_cast<float>(model.step(model.start(), entry.word, after));
    }
    const double share = std::pow(10, static_cast<double>(entry.log10_share));
    for (const char32_t c : word) shares[c] += entry.is_phrase ? 0 : share;
    value = static_cast<std::uint32_t>(dictionary.entries_.size());
    dictionary.entries_.push_back(entry);
  }
  dictionary.trie_ = WordTrie::build(std::move(words));
  const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (const double share : shares) {
    dictionary.character_shares_.push_back(static_cast<float>(std::log10(share / total)));
  }
  return dictionary;
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
