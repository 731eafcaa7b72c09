// Changes of a paragraph as edits with their evidence.
#pragma once

#include "pipeline/document/edit.h"
#include "stages/correct/changes.h"

namespace jiaokan {

// The edit of `change` in the paragraph that begins at column `first_column`.
Edit edit_of(const Change& change, const Apparatus& apparatus, std::size_t first_column);

// Where the lead's text of the columns stood; one place of length 0 when it has none there.
std::vector<Locus> loci_of(const Apparatus& apparatus, std::size_t first, std::size_t last);

}  // namespace jiaokan
