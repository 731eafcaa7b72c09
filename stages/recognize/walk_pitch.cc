#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "stages/recognize/find_cells.h"

namespace jiaokan {
namespace {

// A cell off the pitch by this part of it costs 0.5, twice as much four times that.
constexpr float kLoosePitch = 0.06F;
constexpr float kNarrowest = 0.85F, kWidest = 1.18F;
// A border through ink, for each em of it; one that parts 一 from nothing crosses 0.06.
constexpr float kCutInk = 4;
// A narrow cell keeps the walk in step behind an odd number of digits.
constexpr float kHalfLeast = 0.35F, kHalfMost = 0.65F, kHalfCost = 0.8F;
// A cell on bare paper; paper that is passed over, for each pitch; ink that is, for each em².
constexpr float kEmptyCell = 1.5F, kPassPaper = 0.6F, kPassInk = 8;

// Least costs of ways from the line's begin to each of its positions.
class Walk {
 public:
  explicit Walk(const LineInk& line)
      : line_(line), size_(line.to - line.from), best_(at(size_) + 1, kFar), step_(at(size_) + 1) {
    inked_.push_back(0);
    for (int i = 0; i < size_; ++i) inked_.push_back(inked_.back() + (blank(i) ? 0 : 1));
    best_[0] = 0;
    for (int i = 1; i <= size_; ++i) reach(i);
  }

  std::vector<CellRange> cells() const {
    std::vector<CellRange> found;
    for (int end = size_; end > 0; end -= std::abs(step_[at(end)])) {
      const int width = step_[at(end)];
      if (width > 1) {
        found.push_back({line_.from + end - width, line_.from + end, stand_of(width)});
      }
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

 private:
  static constexpr float kFar = std::numeric_limits<float>::max();
  static std::size_t at(int i) { return static_cast<std::size_t>(i); }
  bool blank(int i) const { return line_.blank(line_.from + i); }
  float ink(int i) const {
    const int place = line_.from + std::clamp(i, 0, size_ - 1);
    return line_.blank(place) ? 0 : line_.ink[at(place)];
  }
  Stand stand_of(int width) const {
    return static_cast<float>(width) < kNarrowest * line_.pitch_px ? Stand::kCentred : Stand::kFull;
  }

  void take(int end, int width, float cost) {
    if (end < width || best_[at(end - width)] == kFar) return;
    const float sum = best_[at(end - width)] + cost;
    if (sum < best_[at(end)]) {
      best_[at(end)] = sum;
      step_[at(end)] = width;
    }
  }

  void reach(int end) {
    const float pitch = line_.pitch_px;
    take(end, 1, kPassPaper / pitch + kPassInk * ink(end - 1) / line_.em_px);
    const float cut = kCutInk * std::min(ink(end - 1), ink(end));
    const auto first = [&](float part) { return std::max(2, static_cast<int>(part * pitch)); };
    for (int width = first(kHalfLeast); width <= first(kHalfMost); ++width) {
      take(end, width, kHalfCost + cut + emptiness(end, width));
    }
    for (int width = first(kNarrowest) + 1; width <= first(kWidest); ++width) {
      const float off = (static_cast<float>(width) / pitch - 1) / kLoosePitch;
      take(end, width, off * off / 2 + cut + emptiness(end, width));
    }
  }

  float emptiness(int end, int width) const {
    return end >= width && inked_[at(end)] == inked_[at(end - width)] ? kEmptyCell : 0;
  }

  const LineInk& line_;
  int size_;
  std::vector<float> best_;
  std::vector<int> step_;   // width of the last cell of the best way; 1: a position passed over
  std::vector<int> inked_;  // positions with ink before each
};

}  // namespace

std::vector<CellRange> walk_pitch(const LineInk& line) {
  if (line.to <= line.from || line.blank(line.from, line.to)) return {};
  return Walk(line).cells();
}

}  // namespace jiaokan
