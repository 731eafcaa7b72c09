#include "stages/recognize/choose_script.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace jiaokan {
namespace {

// The two models fail differently. The simplified one is at a loss before traditional forms: 0.3 to
// 0.8 worse in mean log10 of its doubt, on clear print. The traditional one reads simplified forms
// too, as their traditional counterparts and hardly less sure: from level to 0.15 worse.
constexpr double kHantLead = 0.15;
// Few pages are both vertical and simplified, and the vertical models lie closer together.
constexpr double kHantLeadVertical = 0.05;
// A line of one script that is this far on the other side speaks for a mixture.
constexpr double kClearlyHans = -0.15, kClearlyHant = 0.3;
constexpr double kMixedShare = 0.3;

// Mean log10 of the doubt that a reading leaves; 0 when it has no glyphs.
double mean_doubt(const LineReading& reading) {
  // Beyond this an engine's confidence says nothing.
  constexpr double kLeastDoubt = 0.002;
  double sum = 0;
  for (const Glyph& glyph : reading.glyphs) {
    sum += std::log10(std::max(kLeastDoubt, 1 - static_cast<double>(glyph.confidence)));
  }
  return reading.glyphs.empty() ? 0 : sum / static_cast<double>(reading.glyphs.size());
}

}  // namespace

Script choose_script(std::span<const LineImage> sample, LineReader& reader) {
  const std::vector<LineReading> hans = reader.read(sample, Script::kHans);
  const std::vector<LineReading> hant = reader.read(sample, Script::kHant);
  double sum = 0;
  std::size_t hans_lines = 0, hant_lines = 0, lines = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (hans[i].glyphs.empty() && hant[i].glyphs.empty()) continue;
    const double lead = mean_doubt(hans[i]) - mean_doubt(hant[i]);  // of the traditional model
    sum += lead;
    ++lines;
    if (lead < kClearlyHans) ++hans_lines;
    if (lead > kClearlyHant) ++hant_lines;
  }
  if (lines == 0) return Script::kHans;
  const auto count = static_cast<double>(lines);
  const auto minority = static_cast<double>(std::min(hans_lines, hant_lines));
  if (minority / count >= kMixedShare) return Script::kMixed;
  const bool vertical = sample[0].direction == Direction::kVertical;
  return sum / count > (vertical ? kHantLeadVertical : kHantLead) ? Script::kHant : Script::kHans;
}

}  // namespace jiaokan
