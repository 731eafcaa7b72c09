#include "models/dictionary.h"

#include "models/dictionary_format.h"
#include "models/embedded.h"

namespace jiaokan {
namespace {

// A glossary term is as likely as a common word; jieba's counts of rare words say little.
constexpr float kGlossaryShare = -4.5f;
constexpr float kCharacterAlone = -1.5f;  // a character that the model lacks is rarely a word

}  // namespace

Dictionary Dictionary::load(const LanguageModel& model) {
  Dictionary dictionary;
  WordTrie built = WordTrie::from_bytes(embedded_dictionary());
  auto words = built.words();
  dictionary.entries_.reserve(words.size());
  for (auto& [word, value] : words) {
    DictionaryEntry entry;
    entry.word = model.word(word);
    entry.in_glossary = (sources_of(value) & kFromGlossary) != 0;
    entry.log10_share = static_cast<float>(log10_share_of(value));
    if (word.size() == 1) entry.log10_share += kCharacterAlone;
    if (entry.in_glossary) entry.log10_share = std::max(entry.log10_share, kGlossaryShare);
    if (entry.word != LanguageModel::kUnknownWord) {
      LanguageModel::State after;
      entry.log10_share = static_cast<float>(model.step(model.start(), entry.word, after));
    }
    value = static_cast<std::uint32_t>(dictionary.entries_.size());
    dictionary.entries_.push_back(entry);
  }
  dictionary.trie_ = WordTrie::build(std::move(words));
  return dictionary;
}

const DictionaryEntry* Dictionary::find(std::u32string_view word) const {
  const std::uint32_t number = trie_.find(word);
  return number == WordTrie::kNoWord ? nullptr : &entries_[number];
}

}  // namespace jiaokan
