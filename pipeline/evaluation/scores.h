// How near transcripts are to the truth.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace jiaokan {

// An article as it was printed.
struct TrueArticle {
  std::u32string headline, body;
  bool jumps = false;  // goes on on another page
};

struct Scores {
  std::size_t characters = 0;  // of all true bodies
  // Order-free character errors: each 30 characters of the truth against that place of all output
  // which is nearest to them.
  std::size_t read_errors = 0;
  // Those of read_errors that vanish when variant and traditional forms count as one character
  // (衆 and 眾, 爲 and 为): the form printed was not kept.
  std::size_t variant_errors = 0;
  // Article character errors: each true body against the output text that is its article, texts
  // without a partner counted whole. Segmentation, order, joining and reading together.
  std::size_t article_errors = 0;
  std::size_t headlines = 0;  // found whole in the output text of their article
  std::size_t jumping = 0;    // true articles that jump
  std::size_t whole = 0;  // of these, came back as one text with less than 0.3 errors a character
  std::size_t articles = 0;  // true ones
  std::size_t texts = 0;     // output texts that are not empty

  // A share of the characters; an empty truth counts as one.
  double per_character(std::size_t errors) const {
    return static_cast<double>(errors) / static_cast<double>(std::max<std::size_t>(characters, 1));
  }
};

// `texts` are output texts, one an article, in the order of their names.
Scores score_articles(std::span<const TrueArticle> truth, std::span<const std::u32string> texts);

}  // namespace jiaokan
