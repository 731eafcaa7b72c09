// Specks that no print stands near.
#pragma once

#include <vector>

#include "stages/segment/ink.h"

namespace jiaokan {

// The pieces without dust: what is small stays only beside a piece as large as a stroke, as marks
// and the fragments of a glyph do.
std::vector<Piece> without_dust(const std::vector<Piece>& pieces, cv::Size page, double em);

}  // namespace jiaokan
