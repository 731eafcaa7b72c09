// Gutters told by where other gutters are: columns of a story are equally wide.
#pragma once

#include <algorithm>
#include <vector>

#include "stages/segment/strips.h"

namespace jiaokan {

// Ems: a column is at least so wide; what a line, and two lines, measure of a strip's parted rows.
inline constexpr double kNarrowestColumn = 5, kOneLine = 0.8, kTwoLines = 1.7;

// Whether some row has cells of both.
inline bool stand_side_by_side(const cv::Rect& a, const cv::Rect& b) {
  return std::min(a.y + a.height, b.y + b.height) > std::max(a.y, b.y);
}

// Whether a strip as far from a gutter as that is from the next, or from the edge of the text,
// stands where a gutter must be; or one halfway between them. `sure` are gutters beyond doubt,
// `text` is PrintedCells::lines.
bool keeps_pitch(const Strip& strip, const std::vector<Strip>& sure, const cv::Mat& text,
                 const CellGrid& grid, double em);

// Whether a strip stands in the middle between the strips next to it, doubtful ones too, or the
// edges of the text, and columns at least fit between them: chance puts gaps of glyphs closer.
bool stands_evenly(const Strip& strip, const std::vector<Strip>& all, const cv::Mat& text,
                   const CellGrid& grid, double em);

}  // namespace jiaokan
