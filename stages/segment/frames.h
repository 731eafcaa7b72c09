// Boxes drawn around articles, notices, tables.
#pragma once

#include <vector>

#include "pipeline/document/geometry.h"

namespace jiaokan {

// Rectangles with a ruled line along each of their four sides; outermost first. Corners need not
// close: worn frames gape there.
std::vector<Box> find_frames(const std::vector<Box>& across, const std::vector<Box>& down,
                             double em);

}  // namespace jiaokan
