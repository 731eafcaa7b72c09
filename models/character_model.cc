#include "models/character_model.h"

#include <algorithm>
#include <cmath>

#include "models/embedded.h"

namespace jiaokan {
namespace {

// What a shorter context is worth, in occurrences. Ten to a thousand serve nearly as well.
constexpr double kPrior = 100;
constexpr double kUnseen = 0.5;  // occurrences of a character that no phrase has

}  // namespace

CharacterModel CharacterModel::load() {
  return CharacterModel(embedded_runs());
}

double CharacterModel::log10_with(std::u32string_view text, std::size_t at, char32_t c) const {
  const auto character = [&](std::size_t place) {
    const char32_t there = place == at ? c : text[place];
    return there > 0xFFFF ? 0 : there;
  };
  const std::size_t end = std::min(text.size(), at + RunCounts::kLongestRun);
  double product = 1;
  for (std::size_t place = at; place < end; ++place) {
    product *= probability(place > 1 ? character(place - 2) : 0,
                           place > 0 ? character(place - 1) : 0, character(place));
  }
  return std::log10(product);
}

// Of `c` after the two; 0 stands for nothing before.
double CharacterModel::probability(char32_t first, char32_t before, char32_t c) const {
  const double alone = ((c ? counts_.count(c) : 0) + kUnseen) / counts_.characters();
  const double times = before ? counts_.count(before) : 0;
  if (times == 0) return alone;
  const double after_one = (counts_.count(before, c) + kPrior * alone) / (times + kPrior);
  const double times_of_both = first ? counts_.count(first, before) : 0;
  if (times_of_both == 0) return after_one;
  return (counts_.count(first, before, c) + kPrior * after_one) / (times_of_both + kPrior);
}

}  // namespace jiaokan
