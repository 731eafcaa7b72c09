#include "stages/segment/headings.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <utility>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kLineGap = 1.1;        // of the larger line's type
constexpr double kParting = 0.3;        // share of a line that a rule runs along
constexpr double kNeighbourGap = 0.36;  // of the type: wider than what parts two glyphs
constexpr double kStroke = 0.2;         // of the type: smaller is a speck
constexpr double kToTell = 4;           // of the type: digits are lower than glyphs
constexpr double kSameSize = 0.85;      // smaller than this share of the largest: another rank

// A scratch from the margin reaches a little way in between.
bool is_parted(const Box& upper, const Box& lower, const std::vector<Box>& rules) {
  const double least = kParting * std::min(upper.width(), lower.width());
  return std::any_of(rules.begin(), rules.end(), [&](const Box& rule) {
    return rule.top >= upper.center().y && rule.bottom <= lower.center().y &&
           overlap_x(rule, upper) > least && overlap_x(rule, lower) > least;
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

// The line's parts on both sides of `x`.
std::pair<TypeLine, TypeLine> part_at(const TypeLine& line, int x) {
  TypeLine left, right;
  Box strokes[2];  // glyphs may be in bits: the ink of all of them is as high as the type
  for (const Box& piece : line.pieces) {
    TypeLine& side = piece.center().x < x ? left : right;
    side.pieces.push_back(piece);
    side.box = unite(side.box, piece);
    const bool is_stroke = std::max(piece.width(), piece.height()) > kStroke * line.size;
    if (is_stroke) strokes[&side == &right] = unite(strokes[&side == &right], piece);
  }
  for (const bool on_right : {false, true}) {
    const int height = strokes[on_right].height();
    (on_right ? right : left).size = height > 0 ? std::min<double>(line.size, height) : line.size;
  }
  return {std::move(left), std::move(right)};
}

// The middles of the white places in a line that are as wide as a space between two headlines.
std::vector<int> wide_gaps(const TypeLine& line) {
  std::vector<int> gaps;
  int end = line.box.left;
  for (const Box& piece : line.pieces) {  // by left edge
    if (piece.left - end > kNeighbourGap * line.size) gaps.push_back((piece.left + end) / 2);
    end = std::max(end, piece.right);
  }
  return gaps;
}

// Whether `lower` goes on below `part` and not below the whole line: set in the middle of the one,
// off the middle of the other.
bool goes_on_below(const TypeLine& part, const TypeLine& whole, const TypeLine& lower) {
  const int gap = lower.box.top - part.box.bottom;
  const int middle = lower.box.center().x;
  return !lower.runs_down && gap > -0.3 * part.size && gap < kLineGap * part.size &&
         lower.size > 0.75 * part.size && lower.box.left > part.box.left - 0.5 * part.size &&
         lower.box.right < part.box.right + 0.5 * part.size &&
         std::abs(middle - part.box.center().x) < 0.6 * part.size &&
         std::abs(middle - whole.box.center().x) > 1.2 * part.size;
}

bool is_smaller(const TypeLine& line, const TypeLine& other) {
  return line.size < kSameSize * other.size && line.box.width() > kToTell * line.size &&
         other.box.width() > kToTell * other.size;
}

// The gap where the size of the type changes: of those that have only the smaller one on a side,
// the one next to the larger.
std::optional<int> change_of_size(const TypeLine& line, const std::vector<int>& gaps) {
  std::optional<int> change;
  for (const int x : gaps) {
    const auto [left, right] = part_at(line, x);
    if (is_smaller(right, left)) return x;
    if (is_smaller(left, right)) change = x;
  }
  return change;
}

// Headlines of neighbouring articles may stand so close that they look like one line; what goes on
// below one of them alone, or the size of the type, tells them apart.
std::optional<int> find_seam(const TypeLine& line, const std::vector<TypeLine>& lines) {
  const std::vector<int> gaps = wide_gaps(line);
  const auto parts = [&](int x) {
    const auto [left, right] = part_at(line, x);
    return std::ranges::any_of(lines, [&](const TypeLine& lower) {
      return goes_on_below(left, line, lower) || goes_on_below(right, line, lower);
    });
  };
  const auto found = std::ranges::find_if(gaps, parts);
  return found != gaps.end() ? *found : change_of_size(line, gaps);
}

std::vector<TypeLine> part_neighbours(std::vector<TypeLine> lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].runs_down) continue;
    const std::optional<int> seam = find_seam(lines[i], lines);
    if (!seam) continue;
    auto [left, right] = part_at(lines[i], *seam);
    lines[i] = std::move(left);
    lines.push_back(std::move(right));  // may hold a third: it is looked at later
  }
  return lines;
}

}  // namespace

std::vector<Block> group_headlines(const std::vector<TypeLine>& found,
                                   const std::vector<Box>& rules) {
  const std::vector<TypeLine> large = part_neighbours(found);
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
