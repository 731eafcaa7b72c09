#include "stages/segment/line_ends.h"

#include <algorithm>
#include <vector>

namespace jiaokan {
namespace {

// Ems.
constexpr double kSpeck = 0.2, kMark = 0.36;
constexpr double kBefore = 1.2, kAfter = 2.2;  // a mark's distance from its line's glyphs
constexpr double kLongEnough = 3;              // to tell sparse ink from a faint glyph
constexpr double kSparse = 0.06;               // share of a line's height: worn glyphs leave more

// Whether what lies beyond a line's glyphs, over `length` pixels, is dirt: specks, or few strokes.
// Where wear has broken glyphs to bits there are more.
bool is_dirt(const std::vector<Box>& pieces, double length, double em) {
  double filled = 0;
  bool strokes = false;
  for (const Box& box : pieces) {
    filled += static_cast<double>(box.area());
    strokes |= std::max(box.width(), box.height()) >= kSpeck * em;
  }
  return !strokes || (length > kLongEnough * em && filled < kSparse * em * length);
}

}  // namespace

void trim_ends(TypeLine& line, double em) {
  Box print;
  for (const Box& box : line.pieces) {
    if (std::max(box.width(), box.height()) >= kMark * em) print = unite(print, box);
  }
  if (print.empty()) return;
  const double left = print.left - kBefore * em, right = print.right + kAfter * em;
  std::vector<Box> before, after;
  for (const Box& box : line.pieces) {
    if (box.right < left) before.push_back(box);
    if (box.left > right) after.push_back(box);
  }
  const bool trims_left = is_dirt(before, left - line.box.left, em);
  const bool trims_right = is_dirt(after, line.box.right - right, em);
  std::erase_if(line.pieces, [&](const Box& box) {
    return (trims_left && box.right < left) || (trims_right && box.left > right);
  });
  line.box = {};
  for (const Box& box : line.pieces) line.box = unite(line.box, box);
}

}  // namespace jiaokan
