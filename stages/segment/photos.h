// Photographs, drawings, halftone: ink that is no print.
#pragma once

#include <vector>

#include "stages/segment/ink.h"

namespace jiaokan {

// Boxes of pictures. REQUIRES: rules and frames are gone from the pieces.
std::vector<Box> find_photos(const std::vector<Piece>& pieces, double em);

}  // namespace jiaokan
