// Boxes of a page whose lines run down, turned a quarter counterclockwise so that they run to the
// right and follow each other downwards, and back.
#pragma once

#include <opencv2/core.hpp>

#include "pipeline/document/geometry.h"

namespace jiaokan {

inline Box turn_counterclockwise(const Box& box, cv::Size page) {
  return {box.top, page.width - box.right, box.bottom, page.width - box.left};
}

// `page` is the size before any turn.
inline Box turn_back(const Box& box, cv::Size page) {
  return {page.width - box.bottom, box.left, page.width - box.top, box.right};
}

}  // namespace jiaokan
