// How much it tells of two texts that they share a glyph.
#pragma once

#include <vector>

#include "stages/collate/row.h"

namespace jiaokan {

// Fills the rows' `tells`: less for a glyph that goes on where the one before it stops (what
// follows of itself is in other places too), and less for one in a phrase that a row says twice.
// REQUIRES: `runs_on` is known.
void find_telling(std::vector<Row>& rows);

}  // namespace jiaokan
