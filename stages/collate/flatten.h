// A witness's fragments laid out as one row of glyphs.
#pragma once

#include "stages/collate/row.h"

namespace jiaokan {

// Text of the fragments in order, then their captions and credits in order. Kicker and headline of
// a later fragment (a continuation page repeats them, or has its own) join the headings at the
// beginning as subheadings, and so do all its headings where the text runs on in mid-sentence.
Row flatten(const Witness& witness);

}  // namespace jiaokan
