// Pixel geometry: x to the right, y downwards, boxes half-open.
#pragma once

#include <algorithm>
#include <compare>

namespace jiaokan {

struct Point {
  int x = 0, y = 0;
  auto operator<=>(const Point&) const = default;
};

// Pixels with left <= x < right and top <= y < bottom. The default is the empty box, which stands
// for "no place in an image".
struct Box {
  int left = 0, top = 0, right = 0, bottom = 0;
  auto operator<=>(const Box&) const = default;

  int width() const { return std::max(0, right - left); }
  int height() const { return std::max(0, bottom - top); }
  long long area() const { return static_cast<long long>(width()) * height(); }
  bool empty() const { return right <= left || bottom <= top; }
  Point center() const { return {(left + right) / 2, (top + bottom) / 2}; }
  bool contains(Point p) const { return p.x >= left && p.x < right && p.y >= top && p.y < bottom; }
};

inline Box intersect(const Box& a, const Box& b) {
  const Box box{std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
                std::min(a.bottom, b.bottom)};
  return box.empty() ? Box{} : box;
}

// The smallest box around both; an empty box adds nothing.
inline Box unite(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

}  // namespace jiaokan
