// Which script a page is printed in, told by the page itself.
#pragma once

#include <span>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// Reads the lines with the simplified and with the traditional model; the one that is surer of its
// glyphs decides. kMixed when neither is clearly surer and each is surer on some of the lines.
Script choose_script(std::span<const LineImage> sample, LineReader& reader);

// Mean confidence over the glyphs, 0 when there are none.
double mean_confidence(const LineReading& reading);

}  // namespace jiaokan
