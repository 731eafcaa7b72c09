// Myers' bit-parallel algorithm in Hyyrö's form ("Explaining and Extending the Bit-parallel
// Approximate String Matching Algorithm of Myers", 2001; blocks: 2003).
//
// Neighbours in the table of distances differ by -1, 0 or 1, so a column of 64 cells fits into two
// words: in `up` a bit is set where the cell is one more than the cell above it, in `down` where it
// is one less. One step computes the column for the next character of the text; what leaves a block
// at its last row enters the block below it.
#include "pipeline/evaluation/edit_distance.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace jiaokan {
namespace {

constexpr std::size_t kBits = 64;
constexpr std::uint64_t kLastRow = std::uint64_t{1} << (kBits - 1);

struct Block {
  std::uint64_t up = ~std::uint64_t{0}, down = 0;
};

// Moves a block on by one character. `equal` has the rows whose character is that one; `entering`
// is the difference along the row above the block. Returns the difference along the row of `last`.
int step(Block& block, std::uint64_t equal, int entering, std::uint64_t last) {
  const std::uint64_t vertical = equal | block.down;
  if (entering < 0) equal |= 1;
  const std::uint64_t horizontal = (((equal & block.up) + block.up) ^ block.up) | equal;
  std::uint64_t rising = block.down | ~(horizontal | block.up);
  std::uint64_t falling = block.up & horizontal;
  const int leaving = (rising & last ? 1 : 0) - (falling & last ? 1 : 0);
  rising = rising << 1 | (entering > 0 ? 1 : 0);
  falling = falling << 1 | (entering < 0 ? 1 : 0);
  block.up = falling | ~(vertical | rising);
  block.down = rising & vertical;
  return leaving;
}

// For each character of the pattern, a bit for each place where it stands.
class Occurrences {
 public:
  explicit Occurrences(std::u32string_view pattern)
      : blocks_((pattern.size() + kBits - 1) / kBits), absent_(blocks_, 0) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      auto& bits = rows_.try_emplace(pattern[i], absent_).first->second;
      bits[i / kBits] |= std::uint64_t{1} << (i % kBits);
    }
  }

  std::size_t blocks() const { return blocks_; }

  const std::vector<std::uint64_t>& of(char32_t character) const {
    const auto found = rows_.find(character);
    return found == rows_.end() ? absent_ : found->second;
  }

 private:
  std::size_t blocks_;
  std::vector<std::uint64_t> absent_;
  std::unordered_map<char32_t, std::vector<std::uint64_t>> rows_;
};

std::uint64_t last_row(std::size_t pattern_size) {
  return std::uint64_t{1} << ((pattern_size - 1) % kBits);
}

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  if (a.empty()) return b.size();
  const Occurrences occurrences(a);
  std::vector<Block> column(occurrences.blocks());
  auto distance = static_cast<std::ptrdiff_t>(a.size());
  for (const char32_t character : b) {
    const auto& equal = occurrences.of(character);
    int difference = 1;
    for (std::size_t i = 0; i + 1 < column.size(); ++i) {
      difference = step(column[i], equal[i], difference, kLastRow);
    }
    distance += step(column.back(), equal.back(), difference, last_row(a.size()));
  }
  return static_cast<std::size_t>(distance);
}

std::size_t best_fit_distance(std::u32string_view pattern, std::u32string_view text) {
  assert(pattern.size() <= kBits);
  if (pattern.empty()) return 0;
  const Occurrences occurrences(pattern);
  Block column;
  auto distance = static_cast<std::ptrdiff_t>(pattern.size());
  auto best = distance;
  for (const char32_t character : text) {
    // 0 enters at the top: a match may begin at any character of the text.
    distance += step(column, occurrences.of(character).front(), 0, last_row(pattern.size()));
    best = std::min(best, distance);
  }
  return static_cast<std::size_t>(best);
}

}  // namespace jiaokan
