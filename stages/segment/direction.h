// Whether the page's lines run across or down.
#pragma once

#include <vector>

#include "pipeline/document/text.h"
#include "stages/segment/ink.h"

namespace jiaokan {

// Told by the leading: the white between lines is longer than any white between glyphs.
Direction find_direction(const std::vector<Piece>& pieces, cv::Size page, double em);

}  // namespace jiaokan
