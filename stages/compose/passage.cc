#include "stages/compose/passage.h"

namespace jiaokan {

void append(Passage& passage, const Passage& next) {
  const auto offset = static_cast<std::uint32_t>(passage.glyphs.size());
  if (offset > 0 && !next.glyphs.empty()) passage.joints.push_back(offset);
  for (const std::uint32_t joint : next.joints) passage.joints.push_back(offset + joint);
  passage.glyphs.insert(passage.glyphs.end(), next.glyphs.begin(), next.glyphs.end());
  passage.places.insert(passage.places.end(), next.places.begin(), next.places.end());
  passage.full = next.full;
}

}  // namespace jiaokan
