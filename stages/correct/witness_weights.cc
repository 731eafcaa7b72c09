#include "stages/correct/witness_weights.h"

#include <algorithm>
#include <cmath>

#include "models/unicode.h"

namespace jiaokan {
namespace {

// Counts with which an estimate begins: so many columns at the kind's own rate.
constexpr double kPriorColumns = 300;
// A second scan of the same kind of engine repeats about half of the first one's mistakes.
constexpr double kSharedEngine = 0.6;

WitnessWeight of_kind(WitnessKind kind) {
  switch (kind) {
    case WitnessKind::kTranscript: return {.substitutes = -1.8, .omits = -1.8, .invents = -2.3};
    case WitnessKind::kScan: return {.substitutes = -1.8, .omits = -2.3, .invents = -2.6};
    case WitnessKind::kReference: return {.substitutes = -3.3, .omits = -3.3, .invents = -3.3};
    case WitnessKind::kReviewer: return {.substitutes = -6, .omits = -6, .invents = -6};
  }
  return {};
}

char32_t key_of(const Apparatus& apparatus, std::size_t column, std::size_t witness) {
  const Glyph* glyph = apparatus.glyph(column, witness);
  return glyph ? matching_key(glyph->character) : 0;
}

// Among three or more votes, whether all but `witness` agree on something else.
bool stands_alone(const Apparatus& apparatus, std::size_t column, std::size_t witness) {
  const Column& place = apparatus.columns[column];
  char32_t others = 0;
  int votes = 0;
  for (std::size_t other = 0; other < place.readings.size(); ++other) {
    if (other == witness || place.readings[other] == kMissing) continue;
    const char32_t key = key_of(apparatus, column, other);
    if (votes > 0 && key != others) return false;
    others = key;
    ++votes;
  }
  return votes >= 2 && others != key_of(apparatus, column, witness);
}

// Runs of columns that the witness leaves out where another has text, beyond which there are none.
double omissions_of(const Apparatus& apparatus, std::size_t witness) {
  double runs = 0;
  bool inside = false;
  for (const Column& column : apparatus.columns) {
    const bool omits = column.readings[witness] == kOmitted;
    runs += omits && !inside;
    inside = omits;
  }
  return runs;
}

// Who leaves out more than the others is less careful in all: log10 against the mean.
double carelessness_of(const Apparatus& apparatus, std::size_t witness) {
  constexpr double kPriorRuns = 4;
  double all = 0;
  for (std::size_t other = 0; other < apparatus.witnesses.size(); ++other) {
    all += omissions_of(apparatus, other) + kPriorRuns;
  }
  const double mean = all / static_cast<double>(apparatus.witnesses.size());
  return std::clamp(std::log10((omissions_of(apparatus, witness) + kPriorRuns) / mean), -0.8, 0.8);
}

}  // namespace

std::vector<WitnessWeight> weigh_witnesses(const Apparatus& apparatus) {
  std::vector<WitnessWeight> weights;
  int scans = 0;
  for (std::size_t witness = 0; witness < apparatus.witnesses.size(); ++witness) {
    WitnessWeight weight = of_kind(apparatus.witnesses[witness].kind);
    double columns = kPriorColumns;
    double alone = kPriorColumns * std::pow(10, weight.substitutes);
    for (std::size_t column = 0; column < apparatus.columns.size(); ++column) {
      const Column& place = apparatus.columns[column];
      if (place.readings[witness] == kMissing || place.votes() < 3) continue;
      columns += 1;
      if (stands_alone(apparatus, column, witness)) alone += 1;
    }
    const double shift =
        std::log10(alone / columns) - weight.substitutes + carelessness_of(apparatus, witness);
    weight.substitutes += shift;
    weight.omits += shift / 2;
    weight.invents += shift / 2;
    if (apparatus.witnesses[witness].kind == WitnessKind::kScan && scans++ > 0) {
      weight.independence = kSharedEngine;
    }
    weights.push_back(weight);
  }
  return weights;
}

}  // namespace jiaokan
