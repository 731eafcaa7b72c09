#include "stages/correct/paraphrases.h"

#include <algorithm>
#include <cmath>

#include "models/unicode.h"
#include "stages/correct/variations.h"
#include "stages/correct/wording.h"

namespace jiaokan {
namespace {

constexpr std::size_t kWidestBridge = 2;  // agreeing columns inside one place
// log10 odds of the model below which both readings are good Chinese, what it counts up to there,
// and what beyond, where one of them is not.
constexpr double kBothGood = 4, kWeightOfGood = 0.05, kWeightOfBad = 0.5;
// Weight of how common a word is in the issue, against it; and log10 odds against saying twice.
constexpr double kAttraction = 0.32, kDoubling = 1.5;
// Weights of saying again what the article says elsewhere, and of a word taken from nearby.
constexpr double kEcho = 0.5, kSlipOfTheEye = 0.6;
constexpr double kEquallyGood = 2;  // log10 odds of the model within which commonness counts
// Witnesses that reword differ seldom, by whole words, and not in what looks alike; those that
// misread differ by single characters, and often where they are bad. Shares of the columns that two
// have, of the places, of the pairs of characters.
constexpr double kMostDiffering = 0.08, kFewestPhrases = 0.15, kMostAlike = 0.4;

// Whether a witness has more there than signs.
bool has_words(const Apparatus& apparatus, const ColumnRange& place) {
  for (std::size_t column = place.first; column < place.last; ++column) {
    for (std::size_t witness = 0; witness < apparatus.witnesses.size(); ++witness) {
      const Glyph* glyph = apparatus.glyph(column, witness);
      if (glyph && !is_punctuation(glyph->character)) return true;
    }
  }
  return false;
}

// Whether no witness has a sign there.
bool has_no_sign(const Apparatus& apparatus, std::size_t first, std::size_t last) {
  for (std::size_t column = first; column < last; ++column) {
    for (std::size_t witness = 0; witness < apparatus.witnesses.size(); ++witness) {
      const Glyph* glyph = apparatus.glyph(column, witness);
      if (glyph && is_punctuation(glyph->character)) return false;
    }
  }
  return true;
}

double weigh(double model) {
  const double size = std::abs(model);
  const double weight =
      kWeightOfGood * std::min(size, kBothGood) + kWeightOfBad * std::max(0.0, size - kBothGood);
  return model < 0 ? -weight : weight;
}

// Pairs of Han characters that stand against each other in the columns.
struct Pairs {
  int all = 0;
  int alike = 0;  // one may be read for the other, either way round
  int maybe = 0;  // at least one way round
};

Pairs pairs_in(const Apparatus& apparatus, const ColumnRange& place, const Confusions& confusions) {
  Pairs pairs;
  for (std::size_t column = place.first; column < place.last; ++column) {
    const Glyph* lead = apparatus.lead_glyph(column);
    if (!lead || !is_han(lead->character)) continue;
    for (std::size_t other = 0; other < apparatus.witnesses.size(); ++other) {
      const Glyph* glyph = apparatus.glyph(column, other);
      if (!glyph || !is_han(glyph->character)) continue;
      if (matching_key(glyph->character) == matching_key(lead->character)) continue;
      const double to = confusions.log10_probability(lead->character, glyph->character);
      const double from = confusions.log10_probability(glyph->character, lead->character);
      pairs.all += 1;
      pairs.alike += std::min(to, from) > Confusions::kUnlike;
      pairs.maybe += std::max(to, from) > Confusions::kUnlike;
    }
  }
  return pairs;
}

std::u32string text_without_signs(const Apparatus& apparatus) {
  std::u32string text;
  for (std::size_t column = 0; column < apparatus.columns.size(); ++column) {
    const Glyph* glyph = apparatus.lead_glyph(column);
    if (!glyph || is_punctuation(glyph->character) || is_space(glyph->character)) continue;
    text += glyph->character;
  }
  return text;
}

// The other wording against the lead's.
void weigh_against(const Wording& wording, const std::u32string& lead, Change& change) {
  const WordingEvidence mine = wording.evidence(change.after, lead);
  const WordingEvidence its = wording.evidence(lead, change.after);
  const double model = mine.model - its.model;
  change.model = weigh(model);
  change.ink = mine.ink - its.ink + kEcho * (mine.echo - its.echo) -
               kSlipOfTheEye * (mine.nearby - its.nearby) -
               kDoubling * (mine.doubles - its.doubles);
  if (change.after.size() == lead.size() && std::abs(model) < kEquallyGood) {
    change.ink -= kAttraction * (mine.common - its.common);
  }
}

ChosenWording choose(const Wording& wording, const Apparatus& apparatus, const ColumnRange& range,
                     const ColumnRange& place) {
  const std::size_t lead = apparatus.columns[place.first].lead;
  ChosenWording chosen;
  Change& best = chosen.change;
  best.first = static_cast<std::uint32_t>(place.first - range.first);
  best.last = static_cast<std::uint32_t>(place.last - range.first);
  best.before = best.after = wording.reading(lead);
  std::vector<Reading> readings = {
      {.sigils = {apparatus.witnesses[lead].sigil}, .text = best.before}};
  for (std::size_t witness = 0; witness < apparatus.witnesses.size(); ++witness) {
    if (witness == lead || !wording.has(witness)) continue;
    Change change = best;
    change.after = wording.reading(witness);
    const auto known = std::ranges::find(readings, change.after, &Reading::text);
    if (known != readings.end()) {
      known->sigils.push_back(apparatus.witnesses[witness].sigil);
      continue;
    }
    weigh_against(wording, best.before, change);
    readings.push_back({.sigils = {apparatus.witnesses[witness].sigil},
                        .text = change.after,
                        .score = change.margin()});
    if (change.margin() > best.margin()) best = change;
  }
  for (Reading& reading : readings) reading.score -= best.margin();
  std::ranges::stable_sort(readings, std::greater(), &Reading::score);
  chosen.variation = {.first = place.first, .last = place.last, .readings = std::move(readings)};
  Variation& variation = chosen.variation;
  variation.margin = variation.readings.size() > 1 ? -variation.readings[1].score : 0;
  variation.doubtful = variation.margin < kDoubtBelow;
  return chosen;
}

}  // namespace

bool is_worded_freely(const Apparatus& apparatus, const Confusions& confusions) {
  double voted = 0, differing = 0, places = 0, phrases = 0;
  for (const Column& column : apparatus.columns) {
    voted += column.votes() >= 2;
  }
  for (const ColumnRange& place : places_of_difference(apparatus, {0, apparatus.columns.size()})) {
    if (!has_no_sign(apparatus, place.first, place.last)) continue;
    const auto length = static_cast<double>(place.last - place.first);
    differing += length;
    places += 1;
    phrases += length >= 2;
  }
  const Pairs pairs = pairs_in(apparatus, {0, apparatus.columns.size()}, confusions);
  return differing < kMostDiffering * voted && phrases >= kFewestPhrases * places &&
         pairs.maybe < kMostAlike * pairs.all;
}

std::vector<ColumnRange> wordings_of(const Apparatus& apparatus, const ColumnRange& range,
                                     const Confusions& confusions) {
  std::vector<ColumnRange> places;
  for (const ColumnRange& difference : places_of_difference(apparatus, range)) {
    // Signs that differ by themselves are decided one by one.
    if (!has_words(apparatus, difference)) continue;
    if (!places.empty() && difference.first - places.back().last <= kWidestBridge &&
        has_no_sign(apparatus, places.back().last, difference.first)) {
      places.back().last = difference.last;
    } else {
      places.push_back(difference);
    }
  }
  std::erase_if(places, [&](const ColumnRange& place) {
    const Pairs pairs = pairs_in(apparatus, place, confusions);
    return 2 * pairs.alike > pairs.all;
  });
  return places;
}

std::vector<ChosenWording> choose_wordings(const LatticeSources& sources,
                                           const ColumnRange& range) {
  // Not with the issue's own words: the word that is everywhere is what a tired scribe writes.
  const IssueWords none;
  const Vocabulary vocabulary(sources.models, none);
  const std::u32string article = text_without_signs(sources.apparatus);
  std::vector<ChosenWording> chosen;
  for (const ColumnRange& place :
       wordings_of(sources.apparatus, range, sources.models.confusions)) {
    const Wording wording(sources, vocabulary, range, place, article);
    chosen.push_back(choose(wording, sources.apparatus, range, place));
  }
  return chosen;
}

}  // namespace jiaokan
