#include "stages/correct/surroundings.h"

namespace jiaokan {
namespace {

// The character model has seen little, and the word model has its say as well.
constexpr double kWeight = 0.35;

}  // namespace

Surroundings::Surroundings(std::u32string_view text, std::size_t at, const Phrases& of_issue,
                           const CharacterModel& characters)
    : read_(text[at]),
      place_(characters.place(text, at)),
      said_(of_issue.said_at(text, at)),
      log10_as_read_(place_.log10_with(read_)) {}

double Surroundings::log10_gain(char32_t printed) const {
  return log10_said(printed, read_, said_) +
         kWeight * (place_.log10_with(printed) - log10_as_read_);
}

}  // namespace jiaokan
