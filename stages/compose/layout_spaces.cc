#include "stages/compose/layout_spaces.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

bool parts_words(char32_t left, char32_t right) {
  const auto latin = [](char32_t c) { return c > 0x20 && c < 0x250; };
  return latin(left) && latin(right) && (is_latin(left) || is_latin(right));
}

}  // namespace

void drop_layout_spaces(Passage& passage) {
  std::vector<Glyph> glyphs;
  std::vector<Place> places;
  std::vector<std::uint32_t> moved(passage.glyphs.size() + 1);
  for (std::size_t i = 0; i < passage.glyphs.size(); ++i) {
    moved[i] = static_cast<std::uint32_t>(glyphs.size());
    Glyph glyph = passage.glyphs[i];
    if (is_space(glyph.character)) {
      std::size_t next = i + 1;
      while (next < passage.glyphs.size() && is_space(passage.glyphs[next].character)) ++next;
      const bool inside =
          !glyphs.empty() && next < passage.glyphs.size() && !is_space(glyphs.back().character);
      if (!inside || !parts_words(glyphs.back().character, passage.glyphs[next].character))
        continue;
      glyph.character = U' ';
    }
    glyphs.push_back(std::move(glyph));
    places.push_back(passage.places[i]);
  }
  moved.back() = static_cast<std::uint32_t>(glyphs.size());
  for (std::uint32_t& joint : passage.joints) joint = moved[joint];
  std::erase_if(passage.joints, [&](std::uint32_t j) { return j == 0 || j >= glyphs.size(); });
  passage.glyphs = std::move(glyphs);
  passage.places = std::move(places);
}

}  // namespace jiaokan
