// The witnesses of one Article → Apparatus: aligned glyph by glyph, gaps and structure settled.
#pragma once

#include "models/language_model.h"
#include "pipeline/document/apparatus.h"

namespace jiaokan {

struct CollateOptions {};

// Every glyph of every witness is in exactly one column, and those of one witness ascend. A passage
// that a witness gives a second time is not among its glyphs but one of its `repeats`; one that it
// has at another place than the others is moved there, its `places` telling where it stood. The
// order of the witnesses in the article does not change the columns.
Apparatus collate(const Article& article, const LanguageModel& model,
                  const CollateOptions& options);

}  // namespace jiaokan
