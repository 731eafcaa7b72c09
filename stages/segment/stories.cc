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
constexpr double kStackGap = 3.2, kHeadGap = 4, kBeside = 4, kLevel = 1.3, kParagraphGap = 1.2;

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

// A block may begin a column when a headline or nothing stands above it, or white that is wider
// than between paragraphs.
bool may_begin(const std::vector<Block>& blocks, std::size_t at, std::size_t upper, double em) {
  if (upper == kNone || is_head(blocks[upper])) return true;
  const Block& above = blocks[upper];
  return above.role == RegionRole::kBody &&
         blocks[at].box.top - above.box.bottom > kParagraphGap * em;
}

void sort_by_place(const std::vector<Block>& blocks, std::vector<std::size_t>& indices) {
  std::sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) {
    return blocks[a].box != blocks[b].box ? blocks[a].box < blocks[b].box : a < b;
  });
}

std::vector<Box> boxes_of(const std::vector<Block>& blocks,
                          const std::vector<std::size_t>& indices) {
  std::vector<Box> boxes;
  for (const std::size_t i : indices) boxes.push_back(blocks[i].box);
  return boxes;
}

// Tops of columns that stand level side by side, each row from left to right.
std::vector<std::vector<std::size_t>> find_rows(const std::vector<Block>& blocks,
                                                const std::vector<std::size_t>& tops, double em) {
  Unions rows(blocks.size());
  for (const std::size_t a : tops) {
    for (const std::size_t b : tops) {
      if (a < b && blocks[a].frame == blocks[b].frame &&
          stand_level(blocks[a].box, blocks[b].box, em)) {
        rows.join(a, b);
      }
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> members;
  for (const std::size_t top : tops) members[rows.root(top)].push_back(top);
  std::vector<std::vector<std::size_t>> found;
  for (auto& [root, row] : members) {
    sort_by_place(blocks, row);
    found.push_back(std::move(row));
  }
  return found;
}

// Columns without a headline that stand level are one story.
void join_open_rows(const std::vector<Block>& blocks, const std::vector<std::size_t>& open,
                    double em, Unions& stories) {
  for (const std::size_t a : open) {
    for (const std::size_t b : open) {
      if (a < b && blocks[a].frame == blocks[b].frame &&
          stand_level(blocks[a].box, blocks[b].box, em)) {
        stories.join(a, b);
      }
    }
  }
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
  std::vector<std::size_t> upper(blocks.size(), kNone), tops;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_head(blocks[i])) continue;
    upper[i] = find_upper(blocks, i, rules, em);
    if (may_begin(blocks, i, upper[i], em)) tops.push_back(i);
  }
  Unions stories(blocks.size());
  std::vector<std::size_t> open;
  for (const std::vector<std::size_t>& row : find_rows(blocks, tops, em)) {
    std::vector<std::size_t> heads;
    for (const std::size_t top : row) {
      if (upper[top] != kNone && is_head(blocks[upper[top]])) heads.push_back(upper[top]);
    }
    sort_by_place(blocks, heads);
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
    if (heads.empty()) {
      for (const std::size_t top : row) {
        if (upper[top] == kNone) open.push_back(top);
      }
      continue;
    }
    // Level with a headed column: what stands above belongs to the story before.
    for (const std::size_t top : row) upper[top] = kNone;
    const std::vector<std::size_t> owner = part_row(boxes_of(blocks, row), boxes_of(blocks, heads));
    for (std::size_t k = 0; k < row.size(); ++k) stories.join(row[k], heads[owner[k]]);
  }
  join_open_rows(blocks, open, em, stories);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (upper[i] != kNone) stories.join(i, upper[i]);
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
