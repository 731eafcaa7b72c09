#include "stages/segment/frames.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kCornerGap = 1.2;  // ems

// True when the lower edge of `down` meets `across` near one of its ends, and so on: the four
// lines enclose `box` with all corners within a gap.
bool encloses(const Box& top, const Box& bottom, const Box& left, const Box& right, double em) {
  const double gap = kCornerGap * em;
  const auto near = [&](int a, int b) { return std::abs(a - b) <= gap; };
  return near(top.left, left.left) && near(top.right, right.right) &&
         near(bottom.left, left.left) && near(bottom.right, right.right) &&
         near(left.top, top.top) && near(left.bottom, bottom.bottom) && near(right.top, top.top) &&
         near(right.bottom, bottom.bottom);
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
            frames.push_back(unite(unite(top, bottom), unite(left, right)));
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
