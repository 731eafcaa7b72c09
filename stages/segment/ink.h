// The ink of a page as connected pieces.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "pipeline/document/geometry.h"
#include "pipeline/document/traced_ink.h"

namespace jiaokan {

// 255 where there is ink, 0 where there is paper.
cv::Mat binarize(const cv::Mat& grey);
// The same with all that is darker than paper: edges of strokes, hairlines, what shows through.
cv::Mat binarize_faint(const cv::Mat& grey);

// In the order of their uppermost, then leftmost pixel.
std::vector<Piece> find_pieces(const cv::Mat& ink);

inline cv::Rect to_rect(const Box& box) {
  return {box.left, box.top, box.width(), box.height()};
}

}  // namespace jiaokan
