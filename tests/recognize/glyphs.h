// Glyphs and readings built in one line of a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/utf8.h"
#include "stages/recognize/line_reader.h"

namespace jiaokan {

// Glyphs in cells of 10 by 10 pixels from `left` on, all with one confidence.
inline std::vector<Glyph> cells(std::u32string_view text, float confidence = 0.9F, int left = 0) {
  std::vector<Glyph> glyphs;
  for (const char32_t c : text) {
    glyphs.push_back({c, confidence, {left, 0, left + 10, 10}, {}});
    left += 10;
  }
  return glyphs;
}

inline LineReading reading(std::u32string_view text, float confidence = 0.9F, int left = 0) {
  return {cells(text, confidence, left)};
}

inline std::string text_of(const std::vector<Glyph>& glyphs) {
  return encode_utf8(characters(glyphs));
}

}  // namespace jiaokan
