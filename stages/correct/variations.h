// The places where witnesses differ, words compared as wholes.
#pragma once

#include "pipeline/document/edit.h"
#include "stages/correct/changes.h"
#include "stages/correct/paragraph_lattice.h"

namespace jiaokan {

// log10 odds of less than ten to one are no decision.
inline constexpr double kDoubtBelow = 1.0;

// What stands at the columns [first, last) when nothing is edited, by witness. Adjacent columns
// where the witnesses differ are one place.
std::vector<ColumnRange> places_of_difference(const Apparatus& apparatus, const ColumnRange& range);

// The variations of a paragraph after its changes: what each witness reads, how far behind the
// lemma, and whether that is too close to call. Changes that were refused for want of evidence are
// doubtful places too. `weighed`: variations that were settled as wholes, ascending; they stand.
std::vector<Variation> variations_of(const Apparatus& apparatus, const ColumnRange& range,
                                     const Lattice& lattice, const Settled& settled,
                                     const std::vector<Variation>& weighed,
                                     const Vocabulary& vocabulary, const DecodeOptions& options);

}  // namespace jiaokan
