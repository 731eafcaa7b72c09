#include "stages/correct/other_wordings.h"

#include "models/unicode.h"
#include "stages/correct/paragraph_lattice.h"

namespace jiaokan {
namespace {

// Phrases worded otherwise for each column that both have.
constexpr double kMostPhrases = 0.05;
// A paragraph is thought to begin with so many columns of the whole text's kind.
constexpr double kPriorColumns = 100;

struct Differences {
  double phrases = 0, columns = 0;
};

// Of the reference against the lead. A phrase is a place of two columns or more, or one that only
// one of them has; signs are left out.
Differences differences(const Apparatus& apparatus, const ColumnRange& range, std::size_t witness) {
  Differences found;
  std::size_t length = 0;
  bool omits = false;
  const auto close = [&] {
    found.phrases += length >= 2 || omits;
    length = 0;
    omits = false;
  };
  for (std::size_t column = range.first; column < range.last; ++column) {
    const Column& place = apparatus.columns[column];
    if (place.readings[witness] == kMissing || place.lead == witness) {
      close();
      continue;
    }
    const Glyph* lead = apparatus.lead_glyph(column);
    const Glyph* its = apparatus.glyph(column, witness);
    if ((lead && is_punctuation(lead->character)) || (its && is_punctuation(its->character))) {
      close();
      continue;
    }
    ++found.columns;
    const bool same =
        lead && its ? matching_key(lead->character) == matching_key(its->character) : lead == its;
    if (same) {
      close();
      continue;
    }
    ++length;
    omits = omits || !lead || !its;
  }
  close();
  return found;
}

}  // namespace

Apparatus without_other_wordings(const Apparatus& apparatus) {
  Apparatus weighed = apparatus;
  for (std::size_t witness = 0; witness < apparatus.witnesses.size(); ++witness) {
    if (apparatus.witnesses[witness].kind != WitnessKind::kReference) continue;
    const Differences all = differences(apparatus, {0, apparatus.columns.size()}, witness);
    if (all.columns == 0) continue;
    for (const ColumnRange& paragraph : paragraphs_of(apparatus)) {
      const Differences here = differences(apparatus, paragraph, witness);
      const double share = (here.phrases + kPriorColumns * all.phrases / all.columns) /
                           (here.columns + kPriorColumns);
      if (share < kMostPhrases) continue;
      for (std::size_t column = paragraph.first; column < paragraph.last; ++column) {
        Column& place = weighed.columns[column];
        if (place.lead != witness) place.readings[witness] = kMissing;
      }
    }
  }
  return weighed;
}

}  // namespace jiaokan
