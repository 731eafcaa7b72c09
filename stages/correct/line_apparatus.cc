#include "stages/correct/line_apparatus.h"

namespace jiaokan {

Apparatus apparatus_of_line(std::u32string_view line) {
  WitnessText witness{.sigil = {"A"}, .kind = WitnessKind::kTranscript};
  witness.pages.push_back({.id = {"-"}});
  witness.glyphs = transcript_glyphs(line);
  Apparatus apparatus;
  for (std::uint32_t at = 0; at < line.size(); ++at) {
    witness.page_of.push_back(0);
    witness.places.push_back({.line = 0, .glyph = at});
    apparatus.columns.push_back(
        {.readings = {static_cast<std::int32_t>(at)}, .begins_paragraph = at == 0});
  }
  apparatus.article = {1};
  apparatus.witnesses.push_back(std::move(witness));
  return apparatus;
}

}  // namespace jiaokan
