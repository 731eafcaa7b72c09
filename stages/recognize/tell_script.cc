#include "stages/recognize/tell_script.h"

#include <map>

#include "models/embedded.h"
#include "stages/recognize/glyph_classes.h"

namespace jiaokan {
namespace {

// A page of one script still has characters of the other: names, old forms, misreadings.
constexpr double kMixedShare = 0.25;

const std::map<char32_t, Script>& scripts() {
  static const std::map<char32_t, Script> all = [] {
    std::map<char32_t, Script> table;
    for (const GlyphClass& glyph : parse_glyph_classes(embedded_reader_classes())) {
      if (glyph.script) table.emplace(glyph.character, *glyph.script);
    }
    return table;
  }();
  return all;
}

}  // namespace

Script tell_script(std::span<const LineReading> readings) {
  double hans = 0, hant = 0;
  for (const LineReading& reading : readings) {
    for (const Glyph& glyph : reading.glyphs) {
      const auto found = scripts().find(glyph.character);
      if (found == scripts().end()) continue;
      (found->second == Script::kHans ? hans : hant) += static_cast<double>(glyph.confidence);
    }
  }
  const double all = hans + hant;
  if (all == 0) return Script::kHans;
  if (hant / all < kMixedShare) return Script::kHans;
  return hans / all < kMixedShare ? Script::kHant : Script::kMixed;
}

}  // namespace jiaokan
