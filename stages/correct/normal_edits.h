// The normal form of a settled text, as edits.
#pragma once

#include "pipeline/document/edit.h"

namespace jiaokan {

// `edits` with what the settled text still lacks of its normal form: a character that an edit has
// put in is changed in that edit, others get an edit of their own. REQUIRES: as apply_edits().
std::vector<Edit> with_normal_form(const Apparatus& apparatus, std::vector<Edit> edits);

}  // namespace jiaokan
