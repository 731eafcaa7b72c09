#include "stages/correct/options_of_column.h"

#include <algorithm>
#include <cmath>

#include "models/unicode.h"

namespace jiaokan {
namespace {

// log10 P(read | printed) where a fluent transcriber put another word: one of some dozens that fit.
constexpr double kFluentChoice = -1.6;
// log10 of the chance that a character is invented as exactly this one.
constexpr double kInventedChoice = -1.6;
// What a confidence is worth below and above that of ordinary print.
constexpr double kOrdinaryDoubt = 0.03;

// How likely the witness writes `read` (0: nothing) where `printed` (0: nothing) is.
double chance(char32_t read, char32_t printed, const Glyph* glyph, WitnessKind kind,
              const WitnessWeight& weight, const Confusions& confusions) {
  if (read == printed || (read && printed && matching_key(read) == matching_key(printed))) {
    return 0;
  }
  if (read == 0) return weight.omits;
  if (printed == 0) return weight.invents + kInventedChoice;
  double choice = confusions.log10_probability(read, printed) + 0.7;
  if (kind != WitnessKind::kScan) {
    choice = std::max(choice, kFluentChoice);
  } else if (glyph) {
    const double doubt = 1 - static_cast<double>(glyph->confidence) + 0.003;
    choice += std::clamp(std::log10(doubt / kOrdinaryDoubt), -0.7, 1.3);
    for (const Candidate& candidate : glyph->candidates) {
      if (candidate.character != printed) continue;
      const double ratio =
          static_cast<double>((candidate.confidence + 0.002f) / (glyph->confidence + 0.002f));
      // The ink itself allows it: no more than that stands against it.
      return std::max(weight.substitutes + choice, 0.7 * std::log10(ratio) - 0.4);
    }
  }
  return weight.substitutes + std::min(choice, -0.1);
}

double say_of_witnesses(char32_t printed, const Apparatus& apparatus, std::size_t column,
                        const std::vector<WitnessWeight>& weights, const Confusions& confusions) {
  double sum = 0;
  for (std::size_t witness = 0; witness < weights.size(); ++witness) {
    if (apparatus.columns[column].readings[witness] == kMissing) continue;
    const Glyph* glyph = apparatus.glyph(column, witness);
    sum += weights[witness].independence * chance(glyph ? glyph->character : 0, printed, glyph,
                                                  apparatus.witnesses[witness].kind,
                                                  weights[witness], confusions);
  }
  return sum;
}

void add(std::vector<ColumnOption>& options, char32_t character, Source source) {
  for (const ColumnOption& known : options) {
    if (known.character == character) return;
    // Two forms of one character are one reading: the lead's form stands.
    if (character && known.character && matching_key(known.character) == matching_key(character)) {
      return;
    }
  }
  options.push_back({character, 0, source});
}

}  // namespace

std::vector<ColumnOption> options_of_column(const Apparatus& apparatus, std::size_t column,
                                            const std::vector<WitnessWeight>& weights,
                                            const Confusions& confusions) {
  std::vector<ColumnOption> options;
  const Column& place = apparatus.columns[column];
  const Glyph* lead = apparatus.lead_glyph(column);
  add(options, lead ? lead->character : 0, Source::kLead);
  for (std::size_t witness = 0; witness < weights.size(); ++witness) {
    if (place.readings[witness] == kMissing) continue;
    const Glyph* glyph = apparatus.glyph(column, witness);
    add(options, glyph ? glyph->character : 0, Source::kWitness);
  }
  for (std::size_t witness = 0; witness < weights.size(); ++witness) {
    const Glyph* glyph = apparatus.glyph(column, witness);
    if (!glyph) continue;
    for (const Candidate& candidate : glyph->candidates) {
      if (is_han(candidate.character) && is_han(glyph->character)) {
        add(options, candidate.character, Source::kCandidate);
      }
    }
  }
  if (options.size() == 1) return options;
  const double of_lead =
      say_of_witnesses(options[0].character, apparatus, column, weights, confusions);
  for (std::size_t option = 1; option < options.size(); ++option) {
    options[option].cost =
        say_of_witnesses(options[option].character, apparatus, column, weights, confusions) -
        of_lead;
  }
  return options;
}

}  // namespace jiaokan
