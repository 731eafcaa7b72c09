// An article with all that is known about its text: what the writers write.
#pragma once

#include "pipeline/document/canonical.h"

namespace jiaokan {

struct SettledArticle {
  Apparatus apparatus;
  Decision decision;   // about `apparatus`
  CanonicalText text;  // apply_edits(apparatus, decision.edits)
};

}  // namespace jiaokan
