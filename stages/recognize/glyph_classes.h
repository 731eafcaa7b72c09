// The classes that the glyph network tells apart: models/reader/classes.tsv.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/document/text.h"

namespace jiaokan {

enum class ClassGroup : std::uint8_t { kNone, kHan, kVariant, kMark, kDigit, kLatin };

struct GlyphClass {
  char32_t character = 0;              // 0: no glyph stands there
  std::optional<Direction> direction;  // of the lines in which it can stand; all when empty
  ClassGroup group = ClassGroup::kNone;
  std::optional<Script> script;  // that alone has the character
  float per_million = 0;         // of running text; 0 when unknown or rarer
};

// One class a line; its format is told in models/build/reader_classes.py.
// Throws SetupError, naming the line, when it is not that.
std::vector<GlyphClass> parse_glyph_classes(std::string_view table);

}  // namespace jiaokan
