#include "stages/recognize/stains.h"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "models/unicode.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

constexpr float kConfident = 0.85F;
constexpr std::size_t kPlainText = 100;  // confident glyphs, from which on a page can be told
constexpr std::size_t kLargest = 40;     // glyphs: what is larger is text, however faded
constexpr std::size_t kShortestWord = 4;
constexpr double kHardly = 0.15;  // share of the glyphs that are read with confidence
constexpr double kShortLine = 4;  // glyphs: stains make many short lines
constexpr double kFew = 0.4;      // share of confident glyphs where the lines are short

// A scratch looks like a letter, but not like a word of them.
bool is_word(char32_t c, std::size_t glyphs) {
  return is_han(c) || is_digit(c) || (is_latin(c) && glyphs >= kShortestWord);
}

std::size_t count_confident(const ReadRegion& region) {
  std::size_t count = 0;
  for (const ReadLine& line : region.lines) {
    for (const Glyph& glyph : line.text.glyphs) {
      count += is_word(glyph.character, line.text.glyphs.size()) && glyph.confidence >= kConfident;
    }
  }
  return count;
}

bool is_stain(const ReadRegion& region) {
  std::size_t glyphs = 0, lines = 0;
  for (const ReadLine& line : region.lines) {
    lines += !line.text.glyphs.empty();
    glyphs += line.text.glyphs.size();
  }
  const std::size_t confident = count_confident(region);
  if (glyphs == 0 || glyphs > kLargest) return false;
  const double share = static_cast<double>(confident) / static_cast<double>(glyphs);
  const bool short_lines = static_cast<double>(glyphs) < kShortLine * static_cast<double>(lines);
  return share < (short_lines ? kFew : kHardly);
}

std::string told(const ReadRegion& region) {
  std::u32string text;
  for (const ReadLine& line : region.lines) text += line.text.text();
  return fmt::format("left out as no text: {} by {} pixels at {},{}, read as {}",
                     region.box.width(), region.box.height(), region.box.left, region.box.top,
                     encode_utf8(text));
}

}  // namespace

void set_stains_aside(ReadPage& page) {
  std::size_t confident = 0;
  for (const ReadRegion& region : page.regions) confident += count_confident(region);
  if (confident < kPlainText) return;
  const auto stains = std::stable_partition(page.regions.begin(), page.regions.end(),
                                            [](const ReadRegion& r) { return !is_stain(r); });
  std::transform(stains, page.regions.end(), std::back_inserter(page.warnings), told);
  page.regions.erase(stains, page.regions.end());
}

}  // namespace jiaokan
