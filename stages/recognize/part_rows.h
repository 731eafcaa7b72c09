// Two lines that were taken for one: a paragraph's short last line and the line beside it.
#pragma once

#include <vector>

#include "pipeline/document/page.h"

namespace jiaokan {

// The lines in the box, in reading order: two where it is much higher than its pitch and a gap runs
// along it, else the line itself.
std::vector<LineBox> part_rows(const Raster& page, const LineBox& line, Direction direction);

}  // namespace jiaokan
