// The best reading of a lattice: words over its edges, weighed by the model, by beam search.
#pragma once

#include <vector>

#include "stages/correct/lattice.h"
#include "stages/correct/vocabulary.h"

namespace jiaokan {

struct DecodeOptions {
  int beam = 8;
  // What a Han character's presence is worth, log10: about what it costs the model on average, so
  // that a longer reading is not worse for being longer.
  double character_gain = 0;
  // How much better than alone a word may be in its context: what cannot beat the lead even so is
  // not tried.
  double context_gain = 2.5;
  // Weight of the model against ink and witnesses.
  double model_weight = 1;
};

struct DecodedPath {
  std::vector<std::uint32_t> edges;
  std::vector<std::uint32_t> word_ends;  // positions in `edges` behind each word or single edge
  std::vector<double> word_scores;       // what each of them added to the score
  double score = 0;                      // log10
};

DecodedPath decode(const Lattice& lattice, const Vocabulary& vocabulary,
                   const DecodeOptions& options);

// A lattice that reads `text` and nothing else.
Lattice line_lattice(std::u32string_view text);

// The score of one text, without alternatives.
double score_text(std::u32string_view text, const Vocabulary& vocabulary,
                  const DecodeOptions& options);

}  // namespace jiaokan
