// What may be a word here, and what it costs: dictionary, glossary, --dictionary and the issue's
// own words over the trigram model.
#pragma once

#include <cstdint>
#include <string_view>

#include "models/models.h"
#include "stages/correct/issue_words.h"

namespace jiaokan {

// A word as one of the lists has it.
struct VocabularyWord {
  LanguageModel::Word word = LanguageModel::kUnknownWord;
  float share = 0;  // log10, of running text; counts where the model lacks the word
  std::uint32_t phrase = DictionaryEntry::kNoPhrase;  // in the dictionary
  std::uint32_t in_issue = 0;                         // times
  bool of_user = false;
  bool is_character = false;  // a word of one character

  // About what the word is worth without context, log10.
  float best_share() const { return of_user ? 0 : in_issue > 0 ? share + 1.5f : share; }
};

// Borrows the models and the issue's words.
class Vocabulary {
 public:
  Vocabulary(const Models& models, const IssueWords& issue, Units units = Units::kWords)
      : models_(models), issue_(issue), units_(units) {}

  // A place in all lists at once.
  struct Cursor {
    WordTrie::Node dictionary = WordTrie::kRoot;
    WordTrie::Node simplified = WordTrie::kRoot;  // in the dictionary: other forms of its words
    WordTrie::Node user = WordTrie::kRoot;
    WordTrie::Node issue = WordTrie::kRoot;
  };
  Cursor begin() const {
    return {.user = models_.user.words().empty() ? WordTrie::kNone : WordTrie::kRoot,
            .issue = issue_.trie().empty() ? WordTrie::kNone : WordTrie::kRoot};
  }
  // False when no word begins so. `simplified` is the form by which words are matched.
  bool step(Cursor& cursor, char32_t c, char32_t simplified) const;
  // False when no word goes on so; true may be wrong. Not for the beginning.
  bool may_step(const Cursor& cursor, char32_t c, char32_t simplified) const {
    return models_.dictionary.trie().may_step(cursor.dictionary, c) ||
           models_.dictionary.trie().may_step(cursor.simplified, simplified) ||
           issue_.trie().may_step(cursor.issue, c) || models_.user.words().may_step(cursor.user, c);
  }
  // How many ways there are to go on, at most.
  std::size_t ways(const Cursor& cursor) const {
    std::size_t ways = 0;
    visit_places(cursor,
                 [&](const WordTrie& trie, WordTrie::Node node) { ways += trie.ways(node); });
    return ways;
  }
  // Calls visit(character) for each of them, perhaps more than once: a step over that character, as
  // it stands or simplified, may lead on.
  template <class Visit>
  void visit_ways(const Cursor& cursor, const Visit& visit) const {
    visit_places(cursor, [&](const WordTrie& trie, WordTrie::Node node) {
      trie.visit_children(node, [&](char32_t c, auto) { visit(c); });
    });
  }
  // Whether a word ends here; it is written to `word`.
  bool word_at(const Cursor& cursor, VocabularyWord& word) const;

  // log10 probability of the word after `before`; `after` is the state then.
  double cost(const LanguageModel::State& before, const VocabularyWord& word,
              LanguageModel::State& after) const;

  // How often the word stands in the issue; 0 when too rare to tell.
  std::uint32_t in_issue(std::u32string_view word) const { return issue_.count(word); }
  const IssueWords& issue() const { return issue_; }
  const LanguageModel& language() const { return models_.language; }

 private:
  // Calls visit(list, node) for each list that goes on, once for each node.
  template <class Visit>
  void visit_places(const Cursor& cursor, const Visit& visit) const {
    const auto visit_in = [&](const WordTrie& trie, WordTrie::Node node) {
      if (node != WordTrie::kNone) visit(trie, node);
    };
    visit_in(models_.dictionary.trie(), cursor.dictionary);
    if (cursor.simplified != cursor.dictionary) {
      visit_in(models_.dictionary.trie(), cursor.simplified);
    }
    visit_in(issue_.trie(), cursor.issue);
    visit_in(models_.user.words(), cursor.user);
  }

  const Models& models_;
  const IssueWords& issue_;
  Units units_;
};

}  // namespace jiaokan
