// Lines of a page → passages: lines that one paragraph was broken into are put together.
#pragma once

#include <vector>

#include "stages/compose/passage.h"

namespace jiaokan {

// In reading order, one or more for each region with text; mastheads, page numbers and photographs
// are left out. A paragraph goes on in the next line when the line before was full and the next one
// is not indented, or, on a scan, when it stopped in mid-sentence. Across regions it is never put
// together.
std::vector<Passage> gather_passages(const ReadPage& page);

}  // namespace jiaokan
