// Which script a page is printed in, told by the page itself.
#pragma once

#include <span>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// Reads the lines with the simplified and with the traditional model; how much surer one of them is
// decides. kMixed when each is clearly surer on a good part of the lines; kHans when there is
// nothing to read.
Script choose_script(std::span<const LineImage> sample, LineReader& reader);

}  // namespace jiaokan
