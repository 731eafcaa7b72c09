// Where the best reading of a paragraph departs from its lead, and by what margin.
#pragma once

#include <string>
#include <vector>

#include "stages/correct/decode.h"

namespace jiaokan {

// What the issue says elsewhere, and how much that says, log10 odds.
struct Echo {
  std::u32string words;
  double weight = 0;
};

// The lead's reading of the nodes [first, last) and another one.
struct Change {
  std::uint32_t first = 0, last = 0;
  std::u32string before, after;
  Source source = Source::kWitness;  // the weakest of what supports it
  Lapse lapse;                       // of confusions: what all its characters have in common
  int sounds_on = 0;                 // characters after the first of words mistaken by sound
  double ink = 0;                    // log10 odds of witnesses, ink and surroundings
  double characters = 0;             // of the character model among them
  std::vector<Echo> echoes;          // what is said elsewhere among them
  double model = 0;                  // log10 odds of model and dictionary, weighed
  double confidence = 1;             // 0..1, that `after` is right
  double margin() const { return ink + model; }
};

// The least margins at which a change is made, log10 odds, by what supports it.
struct Margins {
  double witness = 0.3;
  double candidate = 1.0;
  double eye = 2.75, ear = 2.75, any = 2.75;  // confusions, by sort
  double doubled = 1.5;
  // More for each further character when a whole word sounds like another: names do.
  double sounds_on = 1.5;
  // More for each further character misread beside the first: rare names look so.
  double reads_on = 0;
  double of(const Change& change) const;
};

struct Settled {
  std::vector<Change> made;     // ascending
  std::vector<Change> refused;  // ascending: better than the lead, but not by enough
};

// The changes of the lattice's `best` reading, each measured alone against the text with all others
// made; the weakest is taken back until all that stay reach their margin. Those of `decided` are
// made in any case. Ascending, without overlap.
Settled settle(const Lattice& lattice, const DecodedPath& best, const Vocabulary& vocabulary,
               const DecodeOptions& options, const Margins& margins,
               const std::vector<Change>& decided);

}  // namespace jiaokan
