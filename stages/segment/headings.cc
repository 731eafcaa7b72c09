#include "stages/segment/headings.h"

#include <algorithm>
#include <numeric>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kLineGap = 1.1;    // of the larger line's type
constexpr double kSameSize = 0.85;  // smaller than this share of the largest: another rank

bool is_parted(const Box& upper, const Box& lower, const std::vector<Box>& rules) {
  return std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    return rule.top >= upper.center().y && rule.bottom <= lower.center().y &&
           overlap_x(rule, upper) > 0 && overlap_x(rule, lower) > 0;
  });
}

bool stand_together(const TypeLine& a, const TypeLine& b, const std::vector<Box>& rules) {
  if (a.runs_down != b.runs_down) return false;
  const double size = std::max(a.size, b.size);
  const Box& upper = a.box.top <= b.box.top ? a.box : b.box;
  const Box& lower = a.box.top <= b.box.top ? b.box : a.box;
  if (a.runs_down) {
    return -overlap_x(a.box, b.box) < 0.8 * size && overlap_y(a.box, b.box) > 0;
  }
  return -overlap_y(upper, lower) < kLineGap * size &&
         overlap_x(upper, lower) > 0.4 * std::min(upper.width(), lower.width()) &&
         !is_parted(upper, lower, rules);
}

}  // namespace

std::vector<Block> group_headlines(const std::vector<TypeLine>& large,
                                   const std::vector<Box>& rules) {
  std::vector<std::size_t> group(large.size());
  std::iota(group.begin(), group.end(), std::size_t{0});
  for (std::size_t i = 0; i < large.size(); ++i) {
    for (std::size_t k = i + 1; k < large.size(); ++k) {
      if (group[i] == group[k] || !stand_together(large[i], large[k], rules)) continue;
      const std::size_t from = group[k], to = group[i];
      std::replace(group.begin(), group.end(), from, to);
    }
  }
  std::vector<Block> headlines;
  for (std::size_t g = 0; g < large.size(); ++g) {
    Block block{.role = RegionRole::kHeadline};
    for (std::size_t i = 0; i < large.size(); ++i) {
      if (group[i] != g) continue;
      block.lines.push_back(large[i]);
      block.box = unite(block.box, large[i].box);
    }
    if (block.lines.empty()) continue;
    std::sort(block.lines.begin(), block.lines.end(), [](const TypeLine& a, const TypeLine& b) {
      if (a.runs_down) return a.box.right > b.box.right;
      return a.box.top != b.box.top ? a.box.top < b.box.top : a.box < b.box;
    });
    headlines.push_back(std::move(block));
  }
  return headlines;
}

std::vector<Block> part_headline(const Block& headline) {
  double largest = 0;
  for (const TypeLine& line : headline.lines) largest = std::max(largest, line.size);
  std::vector<Block> parts;
  bool seen = false;
  for (const TypeLine& line : headline.lines) {
    const bool main = line.size >= kSameSize * largest;
    seen = seen || main;
    const RegionRole role = main   ? RegionRole::kHeadline
                            : seen ? RegionRole::kSubheading
                                   : RegionRole::kKicker;
    if (parts.empty() || parts.back().role != role) {
      parts.push_back({.role = role, .frame = headline.frame, .story = headline.story});
    }
    parts.back().lines.push_back(line);
    parts.back().box = unite(parts.back().box, line.box);
  }
  return parts;
}

}  // namespace jiaokan
