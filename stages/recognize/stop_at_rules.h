// Lines end before the ruled lines beside them.
#pragma once

#include <vector>

#include "pipeline/document/page.h"

namespace jiaokan {

// The line without what of it lies on or beyond a rule that runs across it within an em of one of
// its ends: a rule in its box would be read as a glyph.
LineBox stop_at_rules(LineBox line, Direction direction, const std::vector<Rule>& rules);

}  // namespace jiaokan
