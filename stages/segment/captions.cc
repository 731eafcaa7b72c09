#include "stages/segment/captions.h"

#include <algorithm>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr std::size_t kMostLines = 5;  // of a caption
// Ems: a paragraph begins; a caption's credit follows it at the end of the line.
constexpr double kIndent = 1.2, kCreditGap = 2.5, kCreditIndent = 0.8, kFlush = 0.3;

bool is_below(const Box& block, const Box& photo, double em) {
  const int gap = block.top - photo.bottom;
  return gap > -0.5 * em && gap < 1.6 * em && overlap_x(block, photo) > 0.6 * block.width();
}

double mean_size(const std::vector<TypeLine>& lines, std::size_t from, std::size_t to) {
  double sum = 0;
  for (std::size_t i = from; i < to; ++i) sum += lines[i].size;
  return sum / static_cast<double>(to - from);
}

// From line to line, on average; 0 of one line.
double line_pitch(const std::vector<TypeLine>& lines, std::size_t from, std::size_t to) {
  if (to - from < 2) return 0;
  const int depth = lines[to - 1].box.center().y - lines[from].box.center().y;
  return static_cast<double>(depth) / static_cast<double>(to - 1 - from);
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

// What speaks for the first `k` lines as a caption: smaller or closer lines than the body's, a
// wider gap above the body, the indent of its first line, a credit at the caption's end.
double weigh_caption(const Block& block, std::size_t k, double em) {
  const std::vector<TypeLine>& lines = block.lines;
  const auto left = [&](std::size_t i) { return lines[i].box.left - block.box.left; };
  const std::size_t to = std::min(lines.size(), k + 6);
  const double ratio = mean_size(lines, 0, k) / mean_size(lines, k, to);
  double weight = std::max(-0.8, (1 - ratio) * 8);  // a bold caption may look larger
  if (left(k) > kIndent * em) weight += 0.7;
  const double pitch = line_pitch(lines, k, to), own = line_pitch(lines, 0, k);
  if (pitch > 0) {
    const double gap = line_pitch(lines, k - 1, k + 1);
    weight += std::clamp((gap / pitch - 1) * 3, -0.3, 1.0);
    if (own > 0) weight += std::clamp((1 - own / pitch) * 4, 0.0, 1.0);
  }
  const TypeLine& last = lines[k - 1];
  const bool flush_right = block.box.right - last.box.right < kFlush * em;
  if (has_credit_at_end(last, em)) weight += 0.4;
  if (k > 1 && left(k - 1) > kCreditIndent * em && flush_right) weight += 0.25;
  return weight;
}

// How many of the first lines are a caption; 0 when the body begins at once.
std::size_t count_caption_lines(const Block& block, double em) {
  const std::vector<TypeLine>& lines = block.lines;
  if (lines.front().box.left - block.box.left > kIndent * em) return 0;
  std::size_t best = 0;
  double most = 1.0;
  for (std::size_t k = 1; k <= kMostLines && k < lines.size(); ++k) {
    const double weight = weigh_caption(block, k, em);
    if (weight > most) most = weight, best = k;
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
