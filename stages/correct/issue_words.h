// The words of one issue with how often they stand there: a paper says 王毅 forty times, so 王角
// once is a mistake, whatever the dictionary knows of either.
#pragma once

#include <span>

#include "models/models.h"
#include "models/word_trie.h"
#include "pipeline/document/apparatus.h"
#include "stages/correct/finds.h"
#include "stages/correct/phrases.h"

namespace jiaokan {

// Immutable. Empty for a text that stands alone.
class IssueWords {
 public:
  IssueWords() = default;

  // How often the word stands in the issue; 0 when it is too rare to tell anything.
  std::uint32_t count(std::u32string_view word) const;
  // Numbers of words are their counts.
  const WordTrie& trie() const { return trie_; }
  // Words of the issue in all.
  double total() const { return total_; }
  // Mistakes in some of its transcripts.
  const Finds& finds() const { return finds_; }
  // What the lead texts of all its articles say.
  const Phrases& phrases() const { return phrases_; }

 private:
  friend IssueWords count_issue_words(std::span<const Apparatus* const> articles,
                                      const Models& models);
  WordTrie trie_;
  double total_ = 0;
  Finds finds_;
  Phrases phrases_;
};

// Counts over the lead texts of all articles of an issue: words that dictionary and model know, and
// runs of two to four characters that neither does and that come back (names).
IssueWords count_issue_words(std::span<const Apparatus* const> articles, const Models& models);

}  // namespace jiaokan
