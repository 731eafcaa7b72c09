#include "stages/segment/frames.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kCornerGap = 1.2;  // ems

// True when the four lines enclose something: `top` and `bottom` end at `left` and `right`, and
// those reach from one to the other. They may go on beyond: frames that stand on each other share a
// side.
bool encloses(const Box& top, const Box& bottom, const Box& left, const Box& right, double em) {
  const double gap = kCornerGap * em;
  const auto near = [&](int a, int b) { return std::abs(a - b) <= gap; };
  return near(top.left, left.left) && near(top.right, right.right) &&
         near(bottom.left, left.left) && near(bottom.right, right.right) &&
         left.top <= top.top + gap && left.bottom >= bottom.bottom - gap &&
         right.top <= top.top + gap && right.bottom >= bottom.bottom - gap;
}

}  // namespace

std::vector<Box> find_frames(const std::vector<Box>& across, const std::vector<Box>& down,
                             double em) {
  std::vector<Box> frames;
  for (const Box& top : across) {
    for (const Box& bottom : across) {
      if (bottom.top - top.bottom < 2 * em) continue;
      if (std::abs(bottom.left - top.left) > 2 * kCornerGap * em) continue;
      for (const Box& left : down) {
        if (std::abs(left.left - top.left) > kCornerGap * em) continue;
        for (const Box& right : down) {
          if (right.left - left.right < 4 * em) continue;
          if (encloses(top, bottom, left, right, em)) {
            frames.push_back({std::min(left.left, top.left), top.top,
                              std::max(right.right, top.right), bottom.bottom});
          }
        }
      }
    }
  }
  std::sort(frames.begin(), frames.end(), [](const Box& a, const Box& b) {
    return a.area() != b.area() ? a.area() > b.area() : a < b;
  });
  return frames;
}

}  // namespace jiaokan
