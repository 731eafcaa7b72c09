// How two boxes lie to each other.
#pragma once

#include <algorithm>

#include "pipeline/document/geometry.h"

namespace jiaokan {

// Length of the common part of their shadows on an axis; negative: the gap between them.
inline int overlap_x(const Box& a, const Box& b) {
  return std::min(a.right, b.right) - std::max(a.left, b.left);
}
inline int overlap_y(const Box& a, const Box& b) {
  return std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
}

inline Box grow(const Box& box, int by_x, int by_y) {
  return {box.left - by_x, box.top - by_y, box.right + by_x, box.bottom + by_y};
}

}  // namespace jiaokan
