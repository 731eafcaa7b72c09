#include "stages/recognize/cut_cell.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <vector>

namespace jiaokan {
namespace {

// The pixels of one axis that make up one pixel of the cell.
struct Taps {
  int first = 0;
  std::vector<float> weights;  // add up to 1
};

// Area average when shrinking: each pixel counts as far as [from, to) covers it.
Taps covering(float from, float to) {
  Taps taps{.first = static_cast<int>(std::floor(from)), .weights = {}};
  for (int at = taps.first; static_cast<float>(at) < to; ++at) {
    const float begin = std::max(from, static_cast<float>(at));
    const float end = std::min(to, static_cast<float>(at + 1));
    taps.weights.push_back((end - begin) / (to - from));
  }
  return taps;
}

// Linear between the centres of two pixels when enlarging.
Taps between(float at) {
  const float left = std::floor(at - 0.5F);
  const float share = at - 0.5F - left;
  return {.first = static_cast<int>(left), .weights = {1 - share, share}};
}

std::array<Taps, kCellPx> taps_around(float centre, float side) {
  std::array<Taps, kCellPx> taps;
  const float step = side / kCellPx;
  for (int i = 0; i < kCellPx; ++i) {
    const float from = centre - side / 2 + static_cast<float>(i) * step;
    taps[static_cast<std::size_t>(i)] =
        step > 1 ? covering(from, from + step) : between(from + step / 2);
  }
  return taps;
}

// The raster with its surroundings and what is painted over.
class Paper {
 public:
  Paper(const Raster& raster, const CellCut& cut) : raster_(raster), cut_(cut) {}
  float at(int x, int y) const {
    const float along = static_cast<float>(cut_.direction == Direction::kVertical ? y : x) + 0.5F;
    const bool kept = along >= cut_.keep_from && along < cut_.keep_to;
    const bool inside = x >= 0 && y >= 0 && x < raster_.width() && y < raster_.height();
    return kept && inside ? raster_.at(x, y) : cut_.paper;
  }

 private:
  const Raster& raster_;
  const CellCut& cut_;
};

}  // namespace

Cell cut_cell(const Raster& raster, const CellCut& cut) {
  assert(cut.em_px > 0);
  const float side = kCellEms * cut.em_px;
  const auto columns = taps_around(cut.x, side), rows = taps_around(cut.y, side);
  const Paper paper(raster, cut);
  const int top = rows.front().first;
  const int bottom = rows.back().first + static_cast<int>(rows.back().weights.size());

  // First across, for every row that is needed, then down.
  std::vector<std::array<float, kCellPx>> narrowed(static_cast<std::size_t>(bottom - top));
  for (int y = top; y < bottom; ++y) {
    for (std::size_t i = 0; i < kCellPx; ++i) {
      float sum = 0;
      int x = columns[i].first;
      for (const float weight : columns[i].weights) sum += weight * paper.at(x++, y);
      narrowed[static_cast<std::size_t>(y - top)][i] = sum;
    }
  }
  Cell cell;
  for (std::size_t j = 0; j < kCellPx; ++j) {
    for (std::size_t i = 0; i < kCellPx; ++i) {
      float sum = 0;
      auto y = static_cast<std::size_t>(rows[j].first - top);
      for (const float weight : rows[j].weights) sum += weight * narrowed[y++][i];
      cell[j * kCellPx + i] = static_cast<std::uint8_t>(std::lround(std::clamp(sum, 0.F, 255.F)));
    }
  }
  return cell;
}

}  // namespace jiaokan
