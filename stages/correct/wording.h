// One place where witnesses word the text differently, and what speaks for each wording.
#pragma once

#include <string>
#include <vector>

#include "stages/correct/decode.h"
#include "stages/correct/paragraph_lattice.h"

namespace jiaokan {

// Evidence for one wording against another, each as log10 odds or a count; not yet weighed.
struct WordingEvidence {
  double ink = 0;     // that those who read otherwise are wrong, by what each of them tends to do
  double model = 0;   // of the language model
  double echo = 0;    // the article has it again beside the same neighbours
  double nearby = 0;  // words that stand a few characters off as well: slips of the eye
  double common = 0;  // how common its words are in the issue: what a tired scribe writes
  bool doubles = false;  // it says twice in a row what the other says once
};

// Borrows all it is given.
class Wording {
 public:
  // `vocabulary` without the words; `article` is the article's text without signs.
  Wording(const LatticeSources& sources, const Vocabulary& vocabulary, const ColumnRange& paragraph,
          const ColumnRange& place, const std::u32string& article);

  // Whether the witness votes in all columns of the place.
  bool has(std::size_t witness) const;
  std::u32string reading(std::size_t witness) const;
  WordingEvidence evidence(const std::u32string& text, const std::u32string& other) const;

 private:
  struct Extended {
    std::u32string text, left, right;
    std::size_t before = 0, after = 0;  // characters added on each side
  };
  Extended extended(const std::u32string& text) const;
  double ink(const std::u32string& text) const;
  double echo(const std::u32string& text, const std::u32string& other) const;
  double nearby(const std::u32string& text, const std::u32string& other) const;
  double commonness(const std::u32string& text) const;
  bool doubles(const std::u32string& text, const std::u32string& other) const;
  std::u32string context(bool left, bool across_signs, std::size_t length) const;

  const LatticeSources& sources_;
  const Vocabulary& vocabulary_;
  ColumnRange paragraph_, place_;
  const std::u32string& article_;
  std::u32string left_, right_;          // Han characters up to the next sign
  std::u32string far_left_, far_right_;  // across signs, which are left out
};

}  // namespace jiaokan
