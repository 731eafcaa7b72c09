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
  float share = 0;             // log10, of running text; counts where the model lacks the word
  std::uint32_t in_issue = 0;  // times
  bool of_user = false;
  bool is_character = false;  // a word of one character

  // About what the word is worth without context, log10.
  float best_share() const { return of_user ? 0 : in_issue > 0 ? share + 1.5f : share; }
};

// What counts as one word.
enum class Units : std::uint8_t { kWords, kWordsAndPhrases };

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
  // False when no word begins so.
  bool step(Cursor& cursor, char32_t c) const;
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
  const Models& models_;
  const IssueWords& issue_;
  Units units_;
};

}  // namespace jiaokan
