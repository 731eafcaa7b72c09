// Captions and credits among the passages.
#pragma once

#include <vector>

#include "stages/compose/passage.h"

namespace jiaokan {

// Sets `part` to kCaption or kCredit where the text says so: by its own words, or because a
// photographer's line follows it. Passages with another role than body are left as they are.
void name_asides(std::vector<Passage>& passages);

}  // namespace jiaokan
