#include "stages/segment/frames.h"

#include <algorithm>
#include <array>
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

// Four lines that enclose something.
struct Sides {
  Box top, bottom, left, right;
  Box box() const {
    return {std::min(left.left, top.left), top.top, std::max(right.right, top.right),
            bottom.bottom};
  }
};

// One of the lines, the two that it meets, and the coordinate in which it misses their ends.
struct Edge {
  Box Sides::*line;
  std::array<Box Sides::*, 2> meets;
  int Box::*at;
  int inwards;  // the coordinate's sign towards the middle
};
constexpr std::array<Edge, 4> kEdges = {
    {{&Sides::top, {&Sides::left, &Sides::right}, &Box::top, 1},
     {&Sides::bottom, {&Sides::left, &Sides::right}, &Box::bottom, -1},
     {&Sides::left, {&Sides::top, &Sides::bottom}, &Box::left, 1},
     {&Sides::right, {&Sides::top, &Sides::bottom}, &Box::right, -1}}};

// Whether a line that a line meets ends nearer to one farther in, which closes a frame with it: a
// rule that stands right beside a frame is not of it.
bool is_beside(const Sides& sides, const Edge& edge, const std::vector<Sides>& all) {
  const int place = sides.*edge.line.*edge.at;
  return std::ranges::any_of(edge.meets, [&](Box Sides::*met) {
    const int end = sides.*met.*edge.at;
    return std::ranges::any_of(all, [&](const Sides& other) {
      const int inner = other.*edge.line.*edge.at;
      return other.*met == sides.*met && (inner - place) * edge.inwards > 0 &&
             std::abs(inner - end) < std::abs(place - end);
    });
  });
}

}  // namespace

std::vector<Box> find_frames(const std::vector<Box>& across, const std::vector<Box>& down,
                             double em) {
  std::vector<Sides> enclosing;
  for (const Box& top : across) {
    for (const Box& bottom : across) {
      if (bottom.top - top.bottom < 2 * em) continue;
      if (std::abs(bottom.left - top.left) > 2 * kCornerGap * em) continue;
      for (const Box& left : down) {
        if (std::abs(left.left - top.left) > kCornerGap * em) continue;
        for (const Box& right : down) {
          if (right.left - left.right < 4 * em) continue;
          if (encloses(top, bottom, left, right, em)) {
            enclosing.push_back({top, bottom, left, right});
          }
        }
      }
    }
  }
  std::vector<Box> frames;
  for (const Sides& sides : enclosing) {
    const bool misses = std::ranges::any_of(
        kEdges, [&](const Edge& edge) { return is_beside(sides, edge, enclosing); });
    if (!misses) frames.push_back(sides.box());
  }
  std::sort(frames.begin(), frames.end(), [](const Box& a, const Box& b) {
    return a.area() != b.area() ? a.area() > b.area() : a < b;
  });
  return frames;
}

}  // namespace jiaokan
