// Segmented pages as short texts.
#pragma once

#include <string>

#include "stages/segment/segment.h"
#include "tests/support/printed_page.h"

namespace jiaokan {

inline constexpr int kEm = 24;  // of the type that the tests print

inline SegmentedPage segmented(const Raster& raster, SegmentOptions options = {}) {
  return segment({.raster = raster}, options);
}

// "headline/0 body/0 ..." in reading order.
inline std::string outline(const SegmentedPage& page) {
  std::string text;
  for (const Region& region : page.regions) {
    if (!text.empty()) text += ' ';
    text += std::string(to_string(region.role)) + '/' + std::to_string(region.story);
  }
  return text;
}

// `count` columns of twelve glyphs a line below `top`, `gutter` pixels apart, from x = 60.
inline void print_columns(PrintedPage& page, int top, int count, int lines, int gutter) {
  for (int i = 0; i < count; ++i) {
    page.print_column({60 + i * (12 * kEm + gutter), top}, kEm, 12, lines);
  }
}

}  // namespace jiaokan
