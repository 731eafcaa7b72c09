#include "stages/recognize/poor_reading.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

namespace jiaokan {
namespace {

// Of fewer glyphs the average says little.
constexpr std::size_t kLeastGlyphs = 50;
// Legible pages, worn ones too, are read with more on the average.
constexpr double kLittle = 0.7;

}  // namespace

void warn_of_poor_reading(ReadPage& page) {
  double sum = 0;
  std::size_t count = 0;
  std::vector<int> heights;
  for (const ReadRegion& region : page.regions) {
    for (const ReadLine& line : region.lines) {
      for (const Glyph& glyph : line.text.glyphs) sum += static_cast<double>(glyph.confidence);
      count += line.text.glyphs.size();
      if (line.text.glyphs.size() > 1) {
        heights.push_back(std::min(line.text.box.width(), line.text.box.height()));
      }
    }
  }
  if (count < kLeastGlyphs || heights.empty() || sum >= kLittle * static_cast<double>(count))
    return;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  page.warnings.push_back(
      fmt::format("hardly legible: read with a confidence of {:.2f} on the average, its lines some "
                  "{} pixels high; look through its texts, or scan it anew at 300 dpi or more",
                  sum / static_cast<double>(count), *middle));
}

}  // namespace jiaokan
