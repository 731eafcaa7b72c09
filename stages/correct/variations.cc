#include "stages/correct/variations.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "models/unicode.h"
#include "stages/correct/confidence.h"
#include "stages/correct/paragraph_text.h"

namespace jiaokan {
namespace {

bool witnesses_differ(const Apparatus& apparatus, std::size_t column) {
  const std::vector<std::int32_t>& readings = apparatus.columns[column].readings;
  bool any = false;
  char32_t first = 0;
  for (std::size_t witness = 0; witness < readings.size(); ++witness) {
    if (readings[witness] == kMissing) continue;
    const Glyph* glyph = apparatus.glyph(column, witness);
    const char32_t key = glyph ? matching_key(glyph->character) : 0;
    if (any && key != first) return true;
    first = key;
    any = true;
  }
  return false;
}

bool says_something(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char32_t c) { return !is_punctuation(c) && !is_space(c); });
}

// What ink and witnesses say for the characters of a reading, column by column.
double ink_of(const Lattice& lattice, std::uint32_t node, char32_t character) {
  for (const std::uint32_t number : lattice.edges_from(node)) {
    const Edge& edge = lattice.edge(number);
    if (edge.to == node + 1 && (edge.character == character ||
                                (character && edge.character &&
                                 matching_key(edge.character) == matching_key(character)))) {
      return static_cast<double>(edge.cost);
    }
  }
  return 0;
}

class Difference {
 public:
  Difference(const Apparatus& apparatus, const Lattice& lattice, const ParagraphText& text,
             const Vocabulary& vocabulary, const DecodeOptions& options, std::size_t paragraph,
             const ColumnRange& range)
      : apparatus_(apparatus),
        lattice_(lattice),
        vocabulary_(vocabulary),
        options_(options),
        paragraph_(paragraph),
        range_(range),
        left_(text.left_of(node(range.first))),
        right_(text.right_of(node(range.last))) {}

  double model(const std::u32string& reading) const {
    return score_text(left_ + reading + right_, vocabulary_, options_);
  }
  // Its text, and the score of ink and model together.
  std::pair<std::u32string, double> reading_of(std::size_t witness) const {
    std::u32string text;
    double ink = 0;
    for (std::size_t column = range_.first; column < range_.last; ++column) {
      const Glyph* glyph = apparatus_.glyph(column, witness);
      if (glyph) text += glyph->character;
      ink += ink_of(lattice_, node(column), glyph ? glyph->character : 0);
    }
    return {text, ink + model(text)};
  }
  bool has(std::size_t witness) const {
    for (std::size_t column = range_.first; column < range_.last; ++column) {
      if (apparatus_.columns[column].readings[witness] == kMissing) return false;
    }
    return true;
  }
  std::uint32_t node(std::size_t column) const {
    return static_cast<std::uint32_t>(column - paragraph_);
  }

 private:
  const Apparatus& apparatus_;
  const Lattice& lattice_;
  const Vocabulary& vocabulary_;
  const DecodeOptions& options_;
  std::size_t paragraph_;
  ColumnRange range_;
  std::u32string left_, right_;
};

Variation variation_at(const Apparatus& apparatus, const Difference& place,
                       const ColumnRange& range, const std::u32string& lemma) {
  Variation variation{.first = range.first, .last = range.last};
  variation.readings.push_back({.text = lemma});
  std::map<std::u32string, std::pair<std::vector<Sigil>, double>> others;
  double of_lemma = -1e9;
  for (std::size_t witness = 0; witness < apparatus.witnesses.size(); ++witness) {
    if (!place.has(witness)) continue;
    const auto [text, score] = place.reading_of(witness);
    const Sigil& sigil = apparatus.witnesses[witness].sigil;
    if (text == lemma) {
      variation.readings[0].sigils.push_back(sigil);
      of_lemma = score;
    } else {
      others[text].first.push_back(sigil);
      others[text].second = score;
    }
  }
  if (of_lemma == -1e9) of_lemma = place.model(lemma);  // pieced together from several
  bool says = says_something(lemma);
  for (const auto& [text, reading] : others) {
    says = says || says_something(text);
    variation.readings.push_back({reading.first, text, reading.second - of_lemma});
  }
  std::stable_sort(variation.readings.begin() + 1, variation.readings.end(),
                   [](const Reading& a, const Reading& b) { return a.score > b.score; });
  if (variation.readings.size() > 1) {
    variation.margin = -variation.readings[1].score;
    variation.confidence = confidence_of_lemma(variation.margin);
  }
  variation.doubtful = says && variation.margin < kDoubtBelow;
  return variation;
}

// A change that the evidence did not suffice for.
Variation variation_of(const Change& change, const Apparatus& apparatus, std::size_t paragraph) {
  const Column& column = apparatus.columns[paragraph + change.first];
  Variation variation{.first = paragraph + change.first, .last = paragraph + change.last};
  variation.readings = {{.sigils = {apparatus.witnesses[column.lead].sigil}, .text = change.before},
                        {.text = change.after, .score = change.margin()}};
  variation.margin = -change.margin();
  variation.confidence = 1 - change.confidence;
  variation.doubtful = true;
  return variation;
}

}  // namespace

std::vector<ColumnRange> places_of_difference(const Apparatus& apparatus,
                                              const ColumnRange& range) {
  std::vector<ColumnRange> places;
  for (std::size_t column = range.first; column < range.last; ++column) {
    if (!witnesses_differ(apparatus, column)) continue;
    if (places.empty() || places.back().last != column) places.push_back({column, column});
    places.back().last = column + 1;
  }
  return places;
}

std::vector<Variation> variations_of(const Apparatus& apparatus, const ColumnRange& range,
                                     const Lattice& lattice, const Settled& settled,
                                     const std::vector<Variation>& weighed,
                                     const Vocabulary& vocabulary, const DecodeOptions& options) {
  ParagraphText text(lattice);
  for (const Change& change : settled.made) text.put(change.first, change.last, change.after);
  std::vector<Variation> variations;
  const auto node = [&](std::size_t column) {
    return static_cast<std::uint32_t>(column - range.first);
  };
  std::vector<ColumnRange> places = places_of_difference(apparatus, range);
  // A change may reach over the place that it is about.
  for (ColumnRange& place : places) {
    for (const Change& change : settled.made) {
      const std::size_t first = range.first + change.first, last = range.first + change.last;
      if (first >= place.last || last <= place.first) continue;
      place = {std::min(place.first, first), std::max(place.last, last)};
    }
  }
  for (const ColumnRange& place : places) {
    if (!variations.empty() && variations.back().last > place.first) continue;
    const auto whole = std::ranges::find_if(weighed, [&](const Variation& variation) {
      return variation.first < place.last && place.first < variation.last;
    });
    if (whole != weighed.end()) {
      variations.push_back(*whole);
      continue;
    }
    const Difference here(apparatus, lattice, text, vocabulary, options, range.first, place);
    variations.push_back(
        variation_at(apparatus, here, place, text.now(node(place.first), node(place.last))));
  }
  for (const Change& change : settled.refused) {
    const std::size_t first = range.first + change.first, last = range.first + change.last;
    const bool known = std::any_of(variations.begin(), variations.end(), [&](const Variation& v) {
      return v.first < last && first < v.last;
    });
    if (!known) variations.push_back(variation_of(change, apparatus, range.first));
  }
  std::sort(variations.begin(), variations.end(),
            [](const Variation& a, const Variation& b) { return a.first < b.first; });
  return variations;
}

}  // namespace jiaokan
