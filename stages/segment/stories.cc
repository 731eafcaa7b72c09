// A story is a headline and the columns that hang below it. Three questions find it:
//   1. What stands right above a block? A headline: the block is its text. A block or picture of
//   the
//      same column: they are one stack. A rule, a frame's side, nothing: the block begins a stack.
//   2. Which stacks stand side by side with their tops level? They form a row, since the columns of
//      a story begin at one height.
//   3. Which headline does a stack without one belong to? Those of its row; where a row has
//   several,
//      the parting is taken that puts each headline over the middle of its columns.
#include "stages/segment/stories.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <numeric>

#include "stages/segment/rows.h"
#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

// Ems.
constexpr double kStackGap = 3.2, kHeadGap = 4, kBeside = 4, kLevel = 1.3;

class Unions {
 public:
  explicit Unions(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t i) const {
    while (parent_[i] != i) i = parent_[i];
    return i;
  }
  // The smaller index stays the root, so that the outcome does not depend on the order of joins.
  void join(std::size_t a, std::size_t b) {
    a = root(a), b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

bool is_head(const Block& block) {
  return block.role == RegionRole::kHeadline;
}

void set_frames(std::vector<Block>& blocks, const std::vector<Box>& frames) {
  for (Block& block : blocks) {
    for (std::size_t i = 0; i < frames.size(); ++i) {
      if (frames[i].contains(block.box.center())) block.frame = static_cast<int>(i);
    }
  }
}

bool has_rule_between(const Box& upper, const Box& lower, const std::vector<Box>& rules) {
  return std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    return rule.top > upper.center().y && rule.bottom <= lower.top + rule.height() + 4 &&
           rule.top >= upper.bottom - 4 && 2 * overlap_x(rule, lower) > lower.width();
  });
}

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// What stands right above a block, if it is near enough and nothing parts them.
std::size_t find_upper(const std::vector<Block>& blocks, std::size_t at,
                       const std::vector<Box>& rules, double em) {
  const Block& lower = blocks[at];
  std::size_t best = kNone;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& upper = blocks[i];
    if (i == at || upper.frame != lower.frame) continue;
    const int gap = lower.box.top - upper.box.bottom;
    if (upper.box.center().y >= lower.box.center().y) continue;
    if (gap < -0.7 * em || gap > (is_head(upper) ? kHeadGap : kStackGap) * em) continue;
    const int common = overlap_x(upper.box, lower.box);
    if (common < 0.35 * std::min(upper.box.width(), lower.box.width())) continue;
    if (best == kNone || upper.box.bottom > blocks[best].box.bottom) best = i;
  }
  if (best != kNone && has_rule_between(blocks[best].box, lower.box, rules)) return kNone;
  return best;
}

bool stand_level(const Box& a, const Box& b, double em) {
  return std::abs(a.top - b.top) < kLevel * em && overlap_y(a, b) > 0 &&
         overlap_x(a, b) < 0.2 * std::min(a.width(), b.width()) && -overlap_x(a, b) < kBeside * em;
}

// A frame with at most one headline holds one story.
void join_frames(const std::vector<Block>& blocks, std::size_t frame_count, Unions& stories) {
  for (std::size_t frame = 0; frame < frame_count; ++frame) {
    std::vector<std::size_t> inside;
    int heads = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].frame != static_cast<int>(frame)) continue;
      inside.push_back(i);
      heads += is_head(blocks[i]);
    }
    if (heads > 1) continue;
    for (const std::size_t i : inside) stories.join(inside.front(), i);
  }
}

// Columns that stand beside a headline instead of below it: an open stack whose top is level with
// the headline's, next to the headline's own columns.
void join_beside_heads(const std::vector<Block>& blocks, const std::vector<std::size_t>& open,
                       double em, Unions& stories) {
  for (const std::size_t stack : open) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!is_head(blocks[i]) || blocks[i].frame != blocks[stack].frame) continue;
      if (blocks[i].lines.front().runs_down) continue;
      if (stand_level(blocks[i].box, blocks[stack].box, em)) {
        stories.join(i, stack);
        break;
      }
    }
  }
}

}  // namespace

std::vector<Block> find_stories(std::vector<Block> blocks, const std::vector<Box>& frames,
                                const std::vector<Box>& rules, double em) {
  set_frames(blocks, frames);
  Unions stacks(blocks.size());
  std::vector<std::size_t> head_of(blocks.size(), kNone);
  std::vector<bool> is_top(blocks.size(), false);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_head(blocks[i])) continue;
    const std::size_t upper = find_upper(blocks, i, rules, em);
    if (upper == kNone || is_head(blocks[upper])) {
      is_top[i] = true;
      head_of[i] = upper;
    } else {
      stacks.join(i, upper);
    }
  }
  Unions stories = stacks;
  std::vector<std::size_t> tops;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_top[i]) tops.push_back(i);
  }
  // Rows of stacks, then each row parted among its headlines.
  Unions rows(blocks.size());
  for (const std::size_t a : tops) {
    for (const std::size_t b : tops) {
      if (a < b && blocks[a].frame == blocks[b].frame &&
          stand_level(blocks[a].box, blocks[b].box, em))
        rows.join(a, b);
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> row_tops;
  for (const std::size_t top : tops) row_tops[rows.root(top)].push_back(top);
  std::vector<std::size_t> open;
  for (auto& [root, row] : row_tops) {
    std::vector<std::size_t> heads;
    std::sort(row.begin(), row.end(), [&](std::size_t a, std::size_t b) {
      return blocks[a].box != blocks[b].box ? blocks[a].box < blocks[b].box : a < b;
    });
    for (const std::size_t top : row) {
      if (head_of[top] != kNone) heads.push_back(head_of[top]);
    }
    std::sort(heads.begin(), heads.end(), [&](std::size_t a, std::size_t b) {
      return blocks[a].box != blocks[b].box ? blocks[a].box < blocks[b].box : a < b;
    });
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
    if (heads.empty()) {
      for (const std::size_t top : row) stories.join(row.front(), top);
      open.insert(open.end(), row.begin(), row.end());
      continue;
    }
    std::vector<Box> row_boxes, head_boxes;
    for (const std::size_t top : row) row_boxes.push_back(blocks[top].box);
    for (const std::size_t head : heads) head_boxes.push_back(blocks[head].box);
    const std::vector<std::size_t> owner = part_row(row_boxes, head_boxes);
    for (std::size_t k = 0; k < row.size(); ++k) stories.join(row[k], heads[owner[k]]);
  }
  join_beside_heads(blocks, open, em, stories);
  join_frames(blocks, frames.size(), stories);
  std::map<std::size_t, int> number;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    blocks[i].story =
        number.try_emplace(stories.root(i), static_cast<int>(number.size())).first->second;
  }
  return blocks;
}

}  // namespace jiaokan
