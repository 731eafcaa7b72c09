#include "stages/recognize/choose_script.h"

#include <cmath>
#include <cstddef>
#include <vector>

namespace jiaokan {
namespace {

// The wrong model reads with 0.15 less confidence and more; the right one of a page in one script
// leads by far more than this on nearly every line.
constexpr double kClearLead = 0.04;
constexpr double kClearShare = 0.25;

}  // namespace

double mean_confidence(const LineReading& reading) {
  double sum = 0;
  for (const Glyph& glyph : reading.glyphs) sum += static_cast<double>(glyph.confidence);
  return reading.glyphs.empty() ? 0 : sum / static_cast<double>(reading.glyphs.size());
}

Script choose_script(std::span<const LineImage> sample, LineReader& reader) {
  const std::vector<LineReading> hans = reader.read(sample, Script::kHans);
  const std::vector<LineReading> hant = reader.read(sample, Script::kHant);
  double lead = 0;  // of the simplified model, over the sample
  std::size_t hans_lines = 0, hant_lines = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double difference = mean_confidence(hans[i]) - mean_confidence(hant[i]);
    lead += difference;
    if (difference > kClearLead) ++hans_lines;
    if (difference < -kClearLead) ++hant_lines;
  }
  const double count = static_cast<double>(std::max<std::size_t>(1, sample.size()));
  const double minority = static_cast<double>(std::min(hans_lines, hant_lines)) / count;
  if (std::abs(lead / count) < kClearLead && minority >= kClearShare) return Script::kMixed;
  return lead >= 0 ? Script::kHans : Script::kHant;
}

}  // namespace jiaokan
