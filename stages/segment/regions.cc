#include "stages/segment/regions.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "stages/segment/pitch.h"

namespace jiaokan {
namespace {

// Ems. A paragraph begins two ems in; a line is full unless a whole glyph is lacking, and a mark at
// its end may fill half of its cell.
constexpr double kIndent = 1.3, kShort = 1.0;

// Where the lines of a block begin and end. In a long block one in eight may go beyond: a speck in
// the margin makes a line longer, and widens the block.
struct Edges {
  int left = 0, right = 0;
};

Edges edges_of(const Block& block) {
  std::vector<int> lefts, rights;
  for (const TypeLine& line : block.lines) {
    lefts.push_back(line.box.left);
    rights.push_back(line.box.right);
  }
  if (lefts.empty()) return {};
  const auto beyond = static_cast<std::ptrdiff_t>(lefts.size() / 8);
  std::ranges::nth_element(lefts, lefts.begin() + beyond);
  std::ranges::nth_element(rights, rights.begin() + beyond, std::greater<>());
  return {lefts[static_cast<std::size_t>(beyond)], rights[static_cast<std::size_t>(beyond)]};
}

}  // namespace

Region to_region(const Block& block, Direction direction, double em) {
  const Direction other =
      direction == Direction::kHorizontal ? Direction::kVertical : Direction::kHorizontal;
  const bool runs_down = !block.lines.empty() && block.lines.front().runs_down;
  Region region{.role = block.role,
                .box = block.box,
                .story = block.story,
                .direction = runs_down ? other : direction};
  double size = 0;
  for (const TypeLine& line : block.lines) size = std::max(size, line.size);
  const double pitch =
      runs_down ? 0
                : estimate_pitch(block.lines, block.role == RegionRole::kBody ? 0.9 * em : size);
  const Edges edges = edges_of(block);
  for (const TypeLine& line : block.lines) {
    const bool body = block.role == RegionRole::kBody;
    region.lines.push_back({.box = line.box,
                            .pitch_px = static_cast<float>(pitch),
                            .indented = body && line.box.left - edges.left > kIndent * em,
                            .full = body && edges.right - line.box.right < kShort * em});
    region.box = unite(region.box, line.box);
  }
  return region;
}

}  // namespace jiaokan
