// The witnesses of one Article → Apparatus: aligned glyph by glyph, gaps and structure settled.
#pragma once

#include "models/language_model.h"
#include "pipeline/document/apparatus.h"

namespace jiaokan {

struct CollateOptions {};

// Every glyph of every witness is in exactly one column; a passage that a witness gives a second
// time is not among its glyphs but one of its `repeats`. A transposed passage is in the columns of
// the witness that leads there, so the glyphs of another need not ascend. The order of the
// witnesses in the article does not change the columns.
Apparatus collate(const Article& article, const LanguageModel& model,
                  const CollateOptions& options);

}  // namespace jiaokan
