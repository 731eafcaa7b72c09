// Spaces that only the layout made.
#pragma once

#include "stages/compose/passage.h"

namespace jiaokan {

// Takes the spaces out that stand beside a Chinese character or sign, or at an end. Between Latin
// words one stays.
void drop_layout_spaces(Passage& passage);

}  // namespace jiaokan
