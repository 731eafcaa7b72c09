#include "stages/correct/vocabulary.h"

#include <algorithm>
#include <cmath>

namespace jiaokan {
namespace {

// What a --dictionary entry is worth: more than any word of the model.
constexpr double kUserShare = -2.0;
// What a character that stands alone costs at most: names and terms that no list has are made of
// them, and are not wrong for it. Without this floor half of the false alarms are such names.
constexpr double kRarestCharacter = -4.4;
// What a phrase costs at least, however well its first word goes on.
constexpr double kLikeliestPhrase = -0.3;
// Share of the issue's own words in the mixture with the model.
constexpr double kIssueShare = 0.15;

WordTrie::Node walk(const WordTrie& trie, WordTrie::Node node, char32_t c) {
  return node == WordTrie::kNone ? node : trie.step(node, c);
}

std::uint32_t number_at(const WordTrie& trie, WordTrie::Node node) {
  return node == WordTrie::kNone ? WordTrie::kNoWord : trie.value(node);
}

}  // namespace

bool Vocabulary::step(Cursor& cursor, char32_t c, char32_t simplified) const {
  const bool same = simplified == c && cursor.simplified == cursor.dictionary;
  cursor.dictionary = walk(models_.dictionary.trie(), cursor.dictionary, c);
  cursor.simplified =
      same ? cursor.dictionary : walk(models_.dictionary.trie(), cursor.simplified, simplified);
  cursor.user = walk(models_.user.words(), cursor.user, c);
  cursor.issue = walk(issue_.trie(), cursor.issue, c);
  return cursor.dictionary != WordTrie::kNone || cursor.simplified != WordTrie::kNone ||
         cursor.user != WordTrie::kNone || cursor.issue != WordTrie::kNone;
}

bool Vocabulary::word_at(const Cursor& cursor, VocabularyWord& word) const {
  const auto known_at = [&](WordTrie::Node node) {
    const std::uint32_t number = number_at(models_.dictionary.trie(), node);
    const bool counts =
        number != WordTrie::kNoWord && models_.dictionary.entry(number).is_one_of(units_);
    return counts ? number : WordTrie::kNoWord;
  };
  std::uint32_t known = known_at(cursor.simplified);
  if (known == WordTrie::kNoWord && cursor.dictionary != cursor.simplified) {
    known = known_at(cursor.dictionary);
  }
  const std::uint32_t in_issue = number_at(issue_.trie(), cursor.issue);
  word = {};
  word.of_user = number_at(models_.user.words(), cursor.user) != WordTrie::kNoWord;
  if (known == WordTrie::kNoWord && in_issue == WordTrie::kNoWord && !word.of_user) return false;
  word.share = static_cast<float>(LanguageModel::unknown_cost());
  if (known != WordTrie::kNoWord) {
    const DictionaryEntry& entry = models_.dictionary.entry(known);
    word.word = entry.word;
    word.phrase = entry.phrase;
    word.share = std::max(word.share, entry.log10_share);
  }
  if (in_issue != WordTrie::kNoWord) word.in_issue = in_issue;
  return true;
}

double Vocabulary::cost(const LanguageModel::State& before, const VocabularyWord& word,
                        LanguageModel::State& after) const {
  double cost = static_cast<double>(word.share);
  if (word.phrase != DictionaryEntry::kNoPhrase) {
    const Phrase& phrase = models_.dictionary.phrase(word.phrase);
    const double first = models_.language.step(before, phrase.first, after);
    cost = std::min(cost + first - static_cast<double>(phrase.log10_first), kLikeliestPhrase);
    after = phrase.after;
  } else if (word.word == LanguageModel::kUnknownWord) {
    after = models_.language.start();
  } else {
    cost = models_.language.step(before, word.word, after);
  }
  if (word.is_character) cost = std::max(cost, kRarestCharacter);
  if (word.in_issue > 0) {
    const double here = kIssueShare * word.in_issue / issue_.total();
    cost = std::log10((1 - kIssueShare) * std::pow(10, cost) + here);
  }
  return word.of_user ? std::max(cost, kUserShare) : cost;
}

}  // namespace jiaokan
