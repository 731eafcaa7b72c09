// Places where witnesses word the text differently.
//
// A recogniser misreads shapes, and what it makes of them is seldom Chinese: there the model knows
// best. A fluent transcriber, human or not, writes another word that fits as well or better, and
// the commoner word is the likelier mistake: there the model is a poor judge (the scholar's rule
// that the harder reading is the truer one), and who is careful elsewhere counts. So a difference
// whose characters neither look nor sound alike is taken as a wording: whole readings are compared,
// no mixture is made, and the model has less weight.
#pragma once

#include <vector>

#include "pipeline/document/edit.h"
#include "stages/correct/changes.h"
#include "stages/correct/paragraph_lattice.h"

namespace jiaokan {

// Whether the witnesses differ mostly in words, not in shapes misread: the text of a page that was
// read badly is not to be weighed so.
bool is_worded_freely(const Apparatus& apparatus, const Confusions& confusions);

// Adjacent columns where witnesses differ, over one or two in between where they agree: 相互尊重,
// 互不结盟 is one place.
std::vector<ColumnRange> wordings_of(const Apparatus& apparatus, const ColumnRange& range,
                                     const Confusions& confusions);

// What such a place should say.
struct ChosenWording {
  Change change;        // from the lead's wording; before == after where that is best
  Variation variation;  // all wordings, weighed
};

// For each such place, ascending.
std::vector<ChosenWording> choose_wordings(const LatticeSources& sources, const ColumnRange& range);

}  // namespace jiaokan
