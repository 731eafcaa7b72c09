#include "stages/segment/stacks.h"

#include <algorithm>
#include <cstdlib>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

// Ems.
constexpr double kLevel = 0.35;
constexpr double kGap = 1.6;  // a line's leading and a line that is white where the other is not

bool is_between(const Box& box, const Box& upper, const Box& lower) {
  return box.top >= upper.center().y && box.bottom <= lower.center().y &&
         overlap_x(box, upper) > 0 && overlap_x(box, lower) > 0;
}

bool belong_together(const Block& upper, const Block& lower, const std::vector<Block>& blocks,
                     const std::vector<Box>& rules, double em) {
  if (upper.role != RegionRole::kBody || lower.role != RegionRole::kBody) return false;
  const int gap = lower.box.top - upper.box.bottom;
  if (lower.box.center().y <= upper.box.center().y || gap > kGap * em) return false;
  // A short line at the paragraph's end may overlap the next block's rows.
  if (gap < -1.2 * em) return false;
  const int narrower = std::min(upper.box.width(), lower.box.width());
  if (overlap_x(upper.box, lower.box) < 0.5 * narrower) return false;
  const Box both = unite(upper.box, lower.box);
  if (both.width() > std::max(upper.box.width(), lower.box.width()) + 2.6 * em) return false;
  const auto parts = [&](const Box& box) { return is_between(box, upper.box, lower.box); };
  return std::none_of(rules.begin(), rules.end(), parts) &&
         std::none_of(blocks.begin(), blocks.end(), [&](const Block& block) {
           return &block != &upper && &block != &lower && parts(block.box);
         });
}

// Parts of one line that a faint glyph between them had kept in two blocks.
bool are_level(const TypeLine& a, const TypeLine& b, double em) {
  return std::abs(a.box.center().y - b.box.center().y) < kLevel * em &&
         overlap_x(a.box, b.box) <= 0;
}

void add_lines(std::vector<TypeLine>& lines, const std::vector<TypeLine>& more, double em) {
  for (const TypeLine& line : more) {
    const auto level = std::ranges::find_if(
        lines, [&](const TypeLine& other) { return are_level(other, line, em); });
    if (level == lines.end()) {
      lines.push_back(line);
      continue;
    }
    level->pieces.insert(level->pieces.end(), line.pieces.begin(), line.pieces.end());
    std::ranges::sort(level->pieces);
    level->box = unite(level->box, line.box);
    level->size = std::max(level->size, line.size);
  }
}

}  // namespace

std::vector<Block> join_stacked(std::vector<Block> blocks, const std::vector<Box>& rules,
                                double em) {
  for (bool joined = true; joined;) {
    joined = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      for (std::size_t k = 0; k < blocks.size(); ++k) {
        if (i == k || !belong_together(blocks[i], blocks[k], blocks, rules, em)) continue;
        Block& upper = blocks[i];
        const Block& lower = blocks[k];
        add_lines(upper.lines, lower.lines, em);
        upper.box = unite(upper.box, lower.box);
        blocks.erase(blocks.begin() + static_cast<long>(k));
        joined = true;
        break;
      }
      if (joined) break;
    }
  }
  return blocks;
}

}  // namespace jiaokan
