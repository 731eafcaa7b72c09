#include "stages/recognize/tidy_glyphs.h"

#include <algorithm>
#include <string>
#include <utility>

#include "models/unicode.h"

namespace jiaokan {
namespace {

char32_t composed(char32_t character) {
  const std::u32string text = to_nfc(std::u32string(1, character));
  return text.size() == 1 ? text[0] : character;
}

// Joins `mark` to `base` when NFC makes one character of both.
bool join(Glyph& base, const Glyph& mark) {
  const std::u32string text = to_nfc(std::u32string{base.character, mark.character});
  if (text.size() != 1) return false;
  base.character = text[0];
  base.confidence = std::min(base.confidence, mark.confidence);
  base.box = unite(base.box, mark.box);
  return true;
}

void normalise(Glyph& glyph) {
  glyph.character = composed(glyph.character);
  for (Candidate& candidate : glyph.candidates) {
    if (candidate.character != 0) candidate.character = composed(candidate.character);
  }
  std::erase_if(glyph.candidates,
                [&](const Candidate& c) { return c.character == glyph.character; });
}

bool is_half_width_word(char32_t c) {
  return is_latin(c) && c < 0xFF00;
}

}  // namespace

std::vector<Glyph> tidy_glyphs(std::vector<Glyph> glyphs) {
  std::vector<Glyph> tidy;
  Glyph* space = nullptr;
  for (Glyph& glyph : glyphs) {
    if (is_space(glyph.character)) {
      space = &glyph;
      continue;
    }
    normalise(glyph);
    if (space == nullptr && !tidy.empty() && join(tidy.back(), glyph)) continue;
    if (space != nullptr && !tidy.empty() && is_half_width_word(tidy.back().character) &&
        is_half_width_word(glyph.character)) {
      space->character = U' ';
      tidy.push_back(std::move(*space));
    }
    space = nullptr;
    tidy.push_back(std::move(glyph));
  }
  return tidy;
}

}  // namespace jiaokan
