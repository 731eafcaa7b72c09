#include "models/character_model.h"

#include <cmath>

#include "models/embedded.h"

namespace jiaokan {
namespace {

// What a shorter context is worth, in occurrences. Ten to a thousand serve nearly as well.
constexpr double kPrior = 100;
constexpr double kUnseen = 0.5;  // occurrences of a character that no phrase has

// The probability of a character after a context that stands `times` times, `together` times with
// it; `shorter`: after what is left of the context without its first character.
double after(double together, double times, double shorter) {
  return times == 0 ? shorter : (together + kPrior * shorter) / (times + kPrior);
}

// As the counts take them: 0 for what no run has.
char32_t known(char32_t c) {
  return c > 0xFFFF ? 0 : c;
}

double times(const RunCounts& counts, char32_t c) {
  return c ? counts.count(c) : 0;
}
double times(const RunCounts& counts, char32_t before, char32_t c) {
  return before && c ? counts.count(before, c) : 0;
}
double times(const RunCounts& counts, char32_t first, char32_t before, char32_t c) {
  return first && before && c ? counts.count(first, before, c) : 0;
}

// Of a character that stands so many times, whatever is before it.
double alone(const RunCounts& counts, double times) {
  return (times + kUnseen) / counts.characters();
}

}  // namespace

CharacterModel CharacterModel::load() {
  return CharacterModel(embedded_runs());
}

// What all characters asked for have in common is counted once.
CharacterModel::Place CharacterModel::place(std::u32string_view text, std::size_t at) const {
  Place place;
  place.counts_ = &counts_;
  if (at > 0) place.before_ = known(text[at - 1]);
  if (at > 1) place.first_ = known(text[at - 2]);
  place.has_next_ = at + 1 < text.size();
  place.has_last_ = at + 2 < text.size();
  if (place.has_next_) place.next_ = known(text[at + 1]);
  if (place.has_last_) place.last_ = known(text[at + 2]);
  place.times_before_ = times(counts_, place.before_);
  place.times_both_before_ = times(counts_, place.first_, place.before_);
  const double times_next = times(counts_, place.next_);
  place.next_alone_ = alone(counts_, times_next);
  place.last_after_next_ = after(times(counts_, place.next_, place.last_), times_next,
                                 alone(counts_, times(counts_, place.last_)));
  return place;
}

// A longer run is looked for only where the shorter ones in it stand.
double CharacterModel::Place::log10_with(char32_t character) const {
  const char32_t c = known(character);
  const double with_before = times(*counts_, before_, c);
  const double with_both = with_before > 0 ? times(*counts_, first_, before_, c) : 0;
  const double own = times(*counts_, c);
  double product =
      after(with_both, times_both_before_, after(with_before, times_before_, alone(*counts_, own)));
  if (!has_next_) return std::log10(product);
  const double with_next = times(*counts_, c, next_);
  const bool amid = with_before > 0 && with_next > 0;
  product *= after(amid ? times(*counts_, before_, c, next_) : 0, with_before,
                   after(with_next, own, next_alone_));
  if (has_last_) {
    product *=
        after(with_next > 0 ? times(*counts_, c, next_, last_) : 0, with_next, last_after_next_);
  }
  return std::log10(product);
}

}  // namespace jiaokan
