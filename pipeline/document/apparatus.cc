#include "pipeline/document/apparatus.h"

#include <algorithm>

namespace jiaokan {

std::string_view to_string(GapKind kind) {
  switch (kind) {
    case GapKind::kLost: return "lost";
    case GapKind::kContinuedFrom: return "continued-from";
    case GapKind::kContinuedTo: return "continued-to";
  }
  return "";
}

std::size_t Column::votes() const {
  return readings.size() - static_cast<std::size_t>(std::ranges::count(readings, kMissing));
}

const Glyph* Apparatus::glyph(std::size_t column, std::size_t witness) const {
  const std::int32_t at = columns[column].readings[witness];
  return at < 0 ? nullptr : &witnesses[witness].glyphs[static_cast<std::size_t>(at)];
}

std::u32string Apparatus::lead_text() const {
  std::u32string text;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (const Glyph* glyph = lead_glyph(at)) text += glyph->character;
  }
  return text;
}

}  // namespace jiaokan
