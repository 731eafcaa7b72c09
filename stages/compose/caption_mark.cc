#include "stages/compose/caption_mark.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::u32string_view kMarks = U"▲▼△▽◆◇■□●◀▶";

}  // namespace

void drop_caption_mark(Passage& passage) {
  const auto first = std::ranges::find_if(passage.glyphs, [](const Glyph& glyph) {
    return kMarks.find(glyph.character) == kMarks.npos && !is_space(glyph.character);
  });
  const auto count = first - passage.glyphs.begin();
  if (count == 0) return;
  passage.glyphs.erase(passage.glyphs.begin(), first);
  passage.places.erase(passage.places.begin(), passage.places.begin() + count);
  std::erase_if(passage.joints, [&](std::uint32_t joint) { return joint <= count; });
  for (std::uint32_t& joint : passage.joints) joint -= static_cast<std::uint32_t>(count);
}

}  // namespace jiaokan
