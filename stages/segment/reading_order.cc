#include "stages/segment/reading_order.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

// Boxes in the order they are read: one above another comes first where they share columns, else
// the one on the left where they share lines. Method: Breuel 2003, "High performance document
// layout analysis": these two relations, then a depth-first topological order.
std::vector<std::size_t> read_order(const std::vector<Box>& boxes) {
  const std::size_t n = boxes.size();
  const auto above = [&](std::size_t a, std::size_t b) {
    return overlap_x(boxes[a], boxes[b]) > 0.1 * std::min(boxes[a].width(), boxes[b].width()) &&
           boxes[a].center().y < boxes[b].center().y &&
           overlap_y(boxes[a], boxes[b]) < 0.5 * std::min(boxes[a].height(), boxes[b].height());
  };
  const auto left_of = [&](std::size_t a, std::size_t b) {
    if (boxes[a].center().x >= boxes[b].center().x || overlap_y(boxes[a], boxes[b]) <= 0)
      return false;
    return !above(a, b) && !above(b, a);
  };
  std::vector<std::size_t> by_place(n), order;
  std::iota(by_place.begin(), by_place.end(), std::size_t{0});
  std::sort(by_place.begin(), by_place.end(), [&](std::size_t a, std::size_t b) {
    if (boxes[a].top != boxes[b].top) return boxes[a].top < boxes[b].top;
    return boxes[a] != boxes[b] ? boxes[a] < boxes[b] : a < b;
  });
  std::vector<int> state(n, 0);
  const auto visit = [&](const auto& self, std::size_t at) -> void {
    state[at] = 1;
    for (const std::size_t before : by_place) {
      if (state[before] == 0 && (above(before, at) || left_of(before, at))) self(self, before);
    }
    order.push_back(at);
  };
  for (const std::size_t at : by_place) {
    if (state[at] == 0) visit(visit, at);
  }
  return order;
}

int rank(const Block& block) {
  switch (block.role) {
    case RegionRole::kKicker:
    case RegionRole::kHeadline: return 0;
    case RegionRole::kSubheading: return block.lines.empty() ? 0 : 1;
    case RegionRole::kPhoto: return 3;
    case RegionRole::kCaption:
    case RegionRole::kCredit: return 4;
    default: return 2;
  }
}

// Columns of body text: blocks above each other make one, columns go from left to right.
std::vector<Block> order_columns(std::vector<Block> blocks) {
  std::sort(blocks.begin(), blocks.end(),
            [](const Block& a, const Block& b) { return a.box < b.box; });
  std::vector<std::pair<Box, std::vector<Block>>> columns;
  for (Block& block : blocks) {
    auto at = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
      return overlap_x(column.first, block.box) >
             0.5 * std::min(column.first.width(), block.box.width());
    });
    if (at == columns.end()) at = columns.insert(columns.end(), {block.box, {}});
    at->first.left = std::min(at->first.left, block.box.left);
    at->first.right = std::max(at->first.right, block.box.right);
    at->second.push_back(std::move(block));
  }
  std::sort(columns.begin(), columns.end(),
            [](const auto& a, const auto& b) { return a.first.center().x < b.first.center().x; });
  std::vector<Block> ordered;
  for (auto& [box, column] : columns) {
    std::sort(column.begin(), column.end(), [](const Block& a, const Block& b) {
      return a.box.top != b.box.top ? a.box.top < b.box.top : a.box < b.box;
    });
    std::move(column.begin(), column.end(), std::back_inserter(ordered));
  }
  return ordered;
}

}  // namespace

std::vector<Block> order_blocks(std::vector<Block> blocks) {
  std::map<int, std::vector<Block>> stories;
  for (Block& block : blocks) stories[block.story].push_back(std::move(block));
  std::vector<Box> boxes;
  std::vector<const std::vector<Block>*> members;
  for (const auto& [story, inside] : stories) {
    Box box;
    for (const Block& block : inside) box = unite(box, block.box);
    boxes.push_back(box);
    members.push_back(&inside);
  }
  std::vector<Block> ordered;
  int number = 0;
  for (const std::size_t at : read_order(boxes)) {
    std::map<int, std::vector<Block>> ranks;
    for (const Block& block : *members[at]) ranks[rank(block)].push_back(block);
    for (auto& [level, group] : ranks) {
      std::vector<Block> in_order = level == 2 ? order_columns(std::move(group)) : std::move(group);
      if (level != 2) {
        std::stable_sort(in_order.begin(), in_order.end(), [](const Block& a, const Block& b) {
          return a.box.top != b.box.top ? a.box.top < b.box.top : a.box < b.box;
        });
      }
      for (Block& block : in_order) {
        block.story = number;
        ordered.push_back(std::move(block));
      }
    }
    ++number;
  }
  return ordered;
}

}  // namespace jiaokan
