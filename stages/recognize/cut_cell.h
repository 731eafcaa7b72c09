// The picture of a glyph as the network sees it: models/reader/README.md tells its geometry.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "pipeline/document/raster.h"
#include "pipeline/document/text.h"

namespace jiaokan {

inline constexpr int kCellPx = 40;
inline constexpr float kCellEms = 1.25F;  // side of a cell

using Cell = std::array<std::uint8_t, kCellPx * kCellPx>;  // grey levels row by row

// Where a cell is cut out of a raster, in the raster's pixels.
struct CellCut {
  float x = 0, y = 0;  // its centre
  float em_px = 1;
  Direction direction = Direction::kHorizontal;
  // Along the line, what lies outside this range is painted over with `paper`.
  float keep_from = std::numeric_limits<float>::lowest();
  float keep_to = std::numeric_limits<float>::max();
  std::uint8_t paper = 255;  // also stands for what lies beyond the raster
};

// REQUIRES: em_px > 0.
Cell cut_cell(const Raster& raster, const CellCut& cut);

}  // namespace jiaokan
