#include "stages/segment/captions.h"

#include <algorithm>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr std::size_t kMostLines = 5;  // of a caption
// Ems: a paragraph begins; a caption's credit follows it at the end of the line.
constexpr double kIndent = 1.2, kCreditGap = 2.5;

bool is_below(const Box& block, const Box& photo, double em) {
  const int gap = block.top - photo.bottom;
  return gap > -0.5 * em && gap < 1.6 * em && overlap_x(block, photo) > 0.6 * block.width();
}

double mean_size(const std::vector<TypeLine>& lines, std::size_t from, std::size_t to) {
  double sum = 0;
  for (std::size_t i = from; i < to; ++i) sum += lines[i].size;
  return sum / static_cast<double>(to - from);
}

// A caption may have its credit at the far end of its only line.
bool has_credit_at_end(const TypeLine& line, double em) {
  int right = line.box.left;
  bool found = false;
  for (const Box& piece : line.pieces) {  // from left to right
    found |= piece.left - right > kCreditGap * em;
    right = std::max(right, piece.right);
  }
  return found;
}

// How many of the first lines are a caption; 0 when the body begins at once. The body shows itself
// by larger type, a wider gap above it, and the indent of its first line.
std::size_t count_caption_lines(const Block& block, double em) {
  const std::vector<TypeLine>& lines = block.lines;
  const auto left = [&](std::size_t i) { return lines[i].box.left - block.box.left; };
  if (left(0) > kIndent * em) return 0;
  std::size_t best = 0;
  double most = 1.0;
  for (std::size_t k = 1; k <= kMostLines && k < lines.size(); ++k) {
    const std::size_t to = std::min(lines.size(), k + 6);
    double evidence = 0;
    const double ratio = mean_size(lines, 0, k) / mean_size(lines, k, to);
    evidence += (1 - ratio) * 8;
    if (left(k) > kIndent * em) evidence += 0.7;
    const double gap = lines[k].box.center().y - lines[k - 1].box.center().y;
    if (k + 1 < lines.size()) {
      const double pitch = (lines[to - 1].box.center().y - lines[k].box.center().y) /
                           static_cast<double>(to - 1 - k);
      if (pitch > 0) evidence += std::clamp((gap / pitch - 1) * 3, -0.3, 1.0);
    }
    if (evidence > most) most = evidence, best = k;
  }
  const bool small = mean_size(lines, 0, lines.size()) < 0.86 * em;
  if (best == 0 && lines.size() <= kMostLines && (small || has_credit_at_end(lines.back(), em))) {
    return lines.size();
  }
  return best;
}

Block with_lines(const Block& from, std::size_t first, std::size_t last) {
  Block block = from;
  block.lines.assign(from.lines.begin() + static_cast<long>(first),
                     from.lines.begin() + static_cast<long>(last));
  block.box = {};
  for (const TypeLine& line : block.lines) block.box = unite(block.box, line.box);
  return block;
}

}  // namespace

std::vector<Block> part_captions(const std::vector<Block>& blocks, const std::vector<Box>& photos,
                                 double em) {
  std::vector<Block> parted;
  for (const Block& block : blocks) {
    const bool below = std::any_of(photos.begin(), photos.end(), [&](const Box& photo) {
      return is_below(block.box, photo, em);
    });
    const std::size_t count = below && block.role == RegionRole::kBody && !block.lines.empty()
                                  ? count_caption_lines(block, em)
                                  : 0;
    if (count == 0) {
      parted.push_back(block);
      continue;
    }
    parted.push_back(with_lines(block, 0, count));
    parted.back().role = RegionRole::kCaption;
    if (count < block.lines.size()) parted.push_back(with_lines(block, count, block.lines.size()));
  }
  return parted;
}

}  // namespace jiaokan
