#include "stages/correct/paraphrases.h"

#include <algorithm>
#include <cmath>

#include "models/unicode.h"
#include "stages/correct/variations.h"

namespace jiaokan {
namespace {

constexpr std::size_t kWidestBridge = 2;  // agreeing columns inside one place
// What a character is worth so that the longer reading is not worse for being longer.
constexpr double kCharacterGain = 2;
// log10 odds of the model below which both readings are good Chinese, what it counts up to there,
// and what beyond, where one of them is not.
constexpr double kBothGood = 4, kWeightOfGood = 0.05, kWeightOfBad = 0.5;
// Weight of how common a word is in the issue, against it; and log10 odds against saying twice.
constexpr double kAttraction = 0.35, kDoubling = 1.5;
// Weight of a set phrase: how often the article has the reading beside the same neighbours again.
constexpr double kEcho = 0.5;
constexpr std::size_t kNeighbours = 2;
constexpr double kEquallyGood = 2;  // log10 odds of the model within which commonness counts
// Witnesses that reword differ seldom, by whole words, and not in what looks alike; those that
// misread differ by single characters, and often where they are bad. Shares of the columns that two
// have, of the places, of the pairs of characters.
constexpr double kMostDiffering = 0.08, kFewestPhrases = 0.15, kMostAlike = 0.4;
constexpr std::size_t kContext = 12;

// Whether no witness has a sign there: signs are decided one by one.
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

// Whether `part` is `whole` with characters left out.
bool is_part_of(std::u32string_view part, std::u32string_view whole) {
  std::size_t next = 0;
  for (const char32_t c : whole) next += next < part.size() && part[next] == c;
  return next == part.size();
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

class Wording {
 public:
  Wording(const LatticeSources& sources, const ColumnRange& paragraph, const ColumnRange& place)
      : sources_(sources), paragraph_(paragraph), place_(place) {}

  std::u32string reading(std::size_t witness) const {
    std::u32string text;
    for (std::size_t column = place_.first; column < place_.last; ++column) {
      if (const Glyph* glyph = sources_.apparatus.glyph(column, witness)) text += glyph->character;
    }
    return text;
  }
  bool has(std::size_t witness) const {
    for (std::size_t column = place_.first; column < place_.last; ++column) {
      if (sources_.apparatus.columns[column].readings[witness] == kMissing) return false;
    }
    return true;
  }
  // log10 odds that the witnesses that read otherwise are all wrong.
  double ink(const std::u32string& text) const {
    double sum = 0;
    for (std::size_t witness = 0; witness < sources_.weights.size(); ++witness) {
      if (!has(witness)) continue;
      const std::u32string other = reading(witness);
      if (other == text) continue;
      const WitnessWeight& weight = sources_.weights[witness];
      sum += weight.independence * (is_part_of(other, text)   ? weight.omits
                                    : is_part_of(text, other) ? weight.invents
                                                              : weight.substitutes);
    }
    return sum;
  }
  // How common in this issue the words are that the reading makes with what stands around it, log10
  // of the commonest: a tired scribe writes the word that is everywhere.
  double commonness(const std::u32string& text) const {
    const std::u32string left = context(true), line = left + text + context(false);
    const DecodedPath path = decode(line_lattice(line), sources_.vocabulary, {.beam = 4});
    double most = 0;
    std::size_t begin = 0;
    for (const std::size_t end : path.word_ends) {
      if (begin < left.size() + text.size() && end > left.size()) {
        const auto word = std::u32string_view(line).substr(begin, end - begin);
        most = std::max(most, std::log10(1.0 + sources_.vocabulary.in_issue(word)));
      }
      begin = end;
    }
    return most;
  }
  // How often `article` has the reading once more together with its neighbours on one side, log10:
  // 合作伙伴 is said again, 客户伙伴 is not.
  double echo(const std::u32string& text, const std::u32string& article, bool is_lead) const {
    const std::u32string left = context(true), right = context(false);
    std::size_t most = 0;
    if (left.size() >= kNeighbours) {
      most = count(left.substr(left.size() - kNeighbours) + text, article);
    }
    if (right.size() >= kNeighbours) {
      most = std::max(most, count(text + right.substr(0, kNeighbours), article));
    }
    const std::size_t own = is_lead ? 1 : 0;
    return std::log10(1.0 + static_cast<double>(most - std::min(most, own)));
  }
  // Whether the reading says twice in a row what `other` says once: 数百万万名.
  bool doubles(const std::u32string& text, const std::u32string& other) const {
    if (text.size() <= other.size()) return false;
    const std::u32string left = context(true), right = context(false);
    const std::u32string longer = left + text + right, shorter = left + other + right;
    const std::size_t length = text.size() - other.size();
    for (std::size_t at = length; at + length <= longer.size(); ++at) {
      if (longer.compare(at, length, longer, at - length, length) != 0) continue;
      std::u32string once = longer;
      if (once.erase(at, length) == shorter) return true;
    }
    return false;
  }
  double model(const std::u32string& text, const Vocabulary& vocabulary,
               const DecodeOptions& options) const {
    return score_text(context(true) + text + context(false), vocabulary, options);
  }

 private:
  static std::size_t count(const std::u32string& phrase, const std::u32string& article) {
    std::size_t found = 0;
    for (std::size_t at = article.find(phrase); at != std::u32string::npos;
         at = article.find(phrase, at + 1)) {
      ++found;
    }
    return found;
  }

  std::u32string context(bool left) const {
    std::u32string text;
    std::size_t column = left ? place_.first : place_.last;
    while (text.size() < kContext &&
           (left ? column > paragraph_.first : column < paragraph_.last)) {
      const std::size_t at = left ? --column : column++;
      const Glyph* glyph = sources_.apparatus.lead_glyph(at);
      if (!glyph) continue;
      if (!is_han(glyph->character)) break;
      text.insert(left ? 0 : text.size(), 1, glyph->character);
    }
    return text;
  }

  const LatticeSources& sources_;
  ColumnRange paragraph_, place_;
};

}  // namespace

bool is_worded_freely(const Apparatus& apparatus, const Confusions& confusions) {
  double voted = 0, differing = 0, places = 0, phrases = 0;
  for (const Column& column : apparatus.columns) {
    voted += std::count_if(column.readings.begin(), column.readings.end(),
                           [](std::int32_t reading) { return reading != kMissing; }) >= 2;
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
    if (!places.empty() && difference.first - places.back().last <= kWidestBridge &&
        has_no_sign(apparatus, places.back().first, difference.last)) {
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

std::vector<Change> choose_wordings(const LatticeSources& sources, const ColumnRange& range,
                                    const DecodeOptions& options) {
  DecodeOptions weighing = options;
  weighing.character_gain = kCharacterGain;
  // Not with the issue's own words: the word that is everywhere is what a tired scribe writes.
  const IssueWords none;
  const Vocabulary vocabulary(sources.models, none);
  const std::u32string article = sources.apparatus.lead_text();
  std::vector<Change> changes;
  for (const ColumnRange& place :
       wordings_of(sources.apparatus, range, sources.models.confusions)) {
    const Wording wording(sources, range, place);
    const std::size_t lead = sources.apparatus.columns[place.first].lead;
    Change best{.first = static_cast<std::uint32_t>(place.first - range.first),
                .last = static_cast<std::uint32_t>(place.last - range.first),
                .before = wording.reading(lead)};
    best.after = best.before;
    const std::u32string lead_text = best.before;
    const double lead_ink = wording.ink(lead_text);
    const double lead_echo = wording.echo(lead_text, article, true);
    const double lead_commonness = wording.commonness(lead_text);
    const double lead_model = wording.model(best.before, vocabulary, weighing);
    for (std::size_t witness = 0; witness < sources.weights.size(); ++witness) {
      if (!wording.has(witness) || wording.reading(witness) == lead_text) continue;
      Change change = best;
      change.after = wording.reading(witness);
      change.ink = wording.ink(change.after) - lead_ink;
      if (wording.doubles(change.after, lead_text)) change.ink -= kDoubling;
      if (wording.doubles(lead_text, change.after)) change.ink += kDoubling;
      const bool word_for_word = change.after.size() == lead_text.size() && lead_text.size() > 1 &&
                                 sources.models.language.has_word(change.after);
      if (word_for_word) {
        change.ink += kEcho * (wording.echo(change.after, article, false) - lead_echo);
      }
      const double model = wording.model(change.after, vocabulary, weighing) - lead_model;
      change.model = weigh(model);
      if (change.after.size() == lead_text.size() && std::abs(model) < kEquallyGood) {
        change.ink += kAttraction * (lead_commonness - wording.commonness(change.after));
      }
      if (change.margin() > best.margin()) best = change;
    }
    changes.push_back(best);
  }
  return changes;
}

}  // namespace jiaokan
