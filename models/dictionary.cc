#include "models/dictionary.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

#include "models/dictionary_format.h"
#include "models/embedded.h"
#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

// A glossary term is as likely as a common word; jieba's counts of rare words say little.
constexpr float kGlossaryShare = -4.5f;
constexpr std::size_t kCharacters = 0x10000;
constexpr double kRarestShare = 1e-6;     // of running text, of a character that no word has
constexpr float kCharacterAlone = -1.5f;  // a character that the model lacks is rarely a word

std::vector<PhraseEnds> ends_of_phrases() {
  const std::string_view bytes = embedded_phrases();
  std::vector<PhraseEnds> ends(bytes.size() / sizeof(PhraseEnds));
  std::memcpy(ends.data(), bytes.data(), ends.size() * sizeof(PhraseEnds));
  return ends;
}

}  // namespace

Dictionary Dictionary::load(const LanguageModel& model) {
  Dictionary dictionary;
  dictionary.trie_ = WordTrie::from_bytes(embedded_dictionary());
  std::vector<double> shares(kCharacters, kRarestShare);
  std::uint32_t phrases = 0;
  dictionary.trie_.renumber([&](std::u32string_view word, std::uint32_t value) {
    DictionaryEntry entry;
    entry.in_glossary = (sources_of(value) & kFromGlossary) != 0;
    entry.is_phrase = sources_of(value) == kFromPhrases;
    // The model has no word that libime's list lacks.
    if (!entry.is_phrase) entry.word = model.word(word);
    entry.log10_share = static_cast<float>(log10_share_of(value));
    if (word.size() == 1) entry.log10_share += kCharacterAlone;
    if (entry.in_glossary) {
      entry.log10_share = std::max(entry.log10_share, kGlossaryShare);
    }
    if (entry.word != LanguageModel::kUnknownWord) {
      LanguageModel::State after;
      entry.log10_share = static_cast<float>(model.step(model.start(), entry.word, after));
    } else if (entry.is_phrase) {
      entry.phrase = phrases++;
    }
    const double share = std::pow(10, static_cast<double>(entry.log10_share));
    for (const char32_t c : word) shares[c] += entry.is_phrase ? 0 : share;
    dictionary.entries_.push_back(entry);
    return static_cast<std::uint32_t>(dictionary.entries_.size() - 1);
  });
  const std::vector<PhraseEnds> ends = ends_of_phrases();
  if (ends.size() != phrases) throw SetupError("the built-in phrases are damaged: build again");
  for (const PhraseEnds& words : ends) {
    dictionary.phrases_.push_back(dictionary.join(words, model));
  }
  const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (const double share : shares) {
    dictionary.character_shares_.push_back(static_cast<float>(std::log10(share / total)));
  }
  return dictionary;
}

Phrase Dictionary::join(const PhraseEnds& ends, const LanguageModel& model) const {
  const auto word = [&](std::uint32_t place) {
    return place < entries_.size() ? entries_[place].word : LanguageModel::kUnknownWord;
  };
  Phrase joined{.first = word(ends.first), .log10_first = LanguageModel::unknown_cost()};
  if (joined.first != LanguageModel::kUnknownWord)
    joined.log10_first = entries_[ends.first].log10_share;
  // The model looks back on two words.
  LanguageModel::State before_last;
  model.step(model.start(), word(ends.before_last), before_last);
  model.step(before_last, word(ends.last), joined.after);
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
