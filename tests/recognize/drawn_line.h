// Lines of bars, drawn in a test: what the ink tells, without type.
#pragma once

#include <utility>
#include <vector>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// A horizontal line 20 high with a black bar for each [begin, end), in paper 40 high.
inline LineImage bars(int length, const std::vector<std::pair<int, int>>& places,
                      float pitch_px = 0) {
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(length * 40), 220);
  for (const auto& [begin, end] : places) {
    for (int y = 10; y < 30; ++y) {
      for (int x = begin; x < end; ++x) pixels[static_cast<std::size_t>(y * length + x)] = 20;
    }
  }
  return {.raster = Raster(length, 40, std::move(pixels)),
          .pitch_px = pitch_px,
          .line = {0, 10, length, 30}};
}

}  // namespace jiaokan
