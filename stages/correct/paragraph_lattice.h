// One paragraph of an apparatus as the decoder sees it.
#pragma once

#include <vector>

#include "models/models.h"
#include "stages/correct/guesses.h"
#include "stages/correct/habits.h"
#include "stages/correct/lattice.h"
#include "stages/correct/noise.h"
#include "stages/correct/paragraphs.h"
#include "stages/correct/phrases.h"
#include "stages/correct/vocabulary.h"
#include "stages/correct/witness_weights.h"

namespace jiaokan {

// What a text with many mistakes tells about them. Borrowed.
struct Garbled {
  Hand hand = Hand::kScribe;  // of a recogniser only the eye errs
  const Phrases& phrases;     // what is said elsewhere, for any character may be a mistake
  const std::vector<char32_t>& commonest;  // characters that any character may have been
  const Habits& habits;
  // log10 by which a habit is likelier than the tables, which are of a page with more mistakes.
  double habit_gain = 0;
};

// What the lattice of an article's paragraphs is made from. Borrowed.
struct LatticeSources {
  const Apparatus& apparatus;
  const std::vector<WitnessWeight>& weights;
  const Models& models;
  const Vocabulary& vocabulary;
  bool eager = false;
  // Of a text that has many mistakes.
  const Garbled* garbled = nullptr;
};

// All readings of the paragraph: the lead's, other witnesses', the recogniser's alternatives, where
// one witness stands alone what is easily mistaken for what it reads, and a way around each
// doubled word. Where `decided` (nodes) has spoken, the lead's alone. Node n lies before column
// range.first + n.
Lattice lattice_of(const LatticeSources& sources, const ColumnRange& range, const LeadText& lead,
                   const std::vector<bool>& decided);

}  // namespace jiaokan
