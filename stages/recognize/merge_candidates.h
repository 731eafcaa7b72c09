// Aligned readings of a line → one: at each place the glyph that the readings vote for.
#pragma once

#include <span>
#include <vector>

#include "stages/recognize/align_readings.h"

namespace jiaokan {

// `weights` has the say of each reading, above 0. A reading votes for its glyph and its candidates
// with their confidences, and for "no glyph" where it has none. The merged confidence is the share
// of all votes, so agreement raises it and contradiction lowers it; every other character that was
// voted for stays as a candidate. Equal votes go to the earlier reading.
// REQUIRES: each place has weights.size() entries, at least one of them a glyph.
LineReading merge_candidates(std::span<const AlignedGlyphs> places,
                             std::span<const double> weights);

}  // namespace jiaokan
