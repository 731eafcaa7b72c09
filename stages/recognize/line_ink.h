// Where along a line there is ink: what tells the cuts between its glyphs.
#pragma once

#include <cstdint>
#include <vector>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// A line's pixels summed up along it. Positions are pixels of the line's raster, x of a horizontal
// line and y of a vertical one.
struct LineInk {
  Direction direction = Direction::kHorizontal;
  int from = 0, to = 0;       // where the line's box begins and ends
  float em_px = 0;            // size of a glyph
  float pitch_px = 0;         // from glyph to glyph
  std::uint8_t paper = 255;   // its tone
  std::vector<float> ink;     // at each position of the raster, in ems; less than kBlank is none
  std::vector<float> middle;  // at each position, where the line's middle is on the other axis

  bool blank(int at) const;
  bool blank(int begin, int end) const;
  float middle_at(float position) const;  // of the nearest position of the raster
};

// Without ink when the line's box is empty or shows nothing but paper.
LineInk measure_ink(const LineImage& line);

}  // namespace jiaokan
