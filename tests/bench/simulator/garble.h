// Makes of a clean article what a careless transcriber makes of it.
#pragma once

#include <random>
#include <vector>

#include "pipeline/document/article.h"
#include "tests/bench/simulator/texts.h"

namespace jiaokan {

// Upper bounds of shares of the characters; each copy draws its own between nothing and these.
struct GarbleOptions {
  double substituted = 0.05;
  double lost = 0.30;             // in up to three passages
  double inserted = 0.004;        // a character or word doubled, or dropped: each this often
  double half_width = 0.3;        // share of the copies with half-width punctuation
  double broken_paragraph = 0.1;  // share of the sentences after which a paragraph breaks wrongly
  double break_seen = 0.3;        // share of the lost passages that leave a break behind
};

// One copy, as compose would give it, and which character of the truth (headline, then body) each
// of its glyphs is; -1 for one that was put in.
struct GarbledCopy {
  Fragment fragment;
  std::vector<std::vector<std::int32_t>> origins;  // by paragraph and glyph
};

// Draws substitutions: half of them from a fixed few for each character, as recognisers confuse,
// half from all characters of the articles.
class Garbler {
 public:
  explicit Garbler(const std::vector<CleanArticle>& articles);

  GarbledCopy garble(const CleanArticle& article, const GarbleOptions& options,
                     std::mt19937_64& random) const;

 private:
  char32_t substitute(char32_t c, std::mt19937_64& random) const;
  std::vector<char32_t> alphabet_;  // as often as they occur
  std::vector<char32_t> distinct_;
};

// An article of such copies, each a witness.
Article article_of(const std::vector<GarbledCopy>& copies);

}  // namespace jiaokan
