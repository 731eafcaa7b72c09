#include "pipeline/document/text.h"

namespace jiaokan {

std::string_view to_string(Direction direction) {
  switch (direction) {
    case Direction::kHorizontal: return "horizontal";
    case Direction::kVertical: return "vertical";
  }
  return "";
}

std::string_view to_string(Script script) {
  switch (script) {
    case Script::kHans: return "hans";
    case Script::kHant: return "hant";
    case Script::kMixed: return "mixed";
  }
  return "";
}

std::u32string TextLine::text() const {
  return characters(glyphs);
}

std::vector<Glyph> transcript_glyphs(std::u32string_view text) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(text.size());
  for (const char32_t c : text) {
    glyphs.push_back({.character = c, .confidence = kTranscriptConfidence});
  }
  return glyphs;
}

std::u32string characters(const std::vector<Glyph>& glyphs) {
  std::u32string text;
  text.reserve(glyphs.size());
  for (const Glyph& glyph : glyphs) text += glyph.character;
  return text;
}

}  // namespace jiaokan
