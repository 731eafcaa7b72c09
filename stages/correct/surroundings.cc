#include "stages/correct/surroundings.h"

namespace jiaokan {
namespace {

// The character model has seen little, and the word model has its say as well.
constexpr double kWeight = 0.35;

}  // namespace

Surroundings::Surroundings(std::u32string_view text, std::size_t at, const Phrases& of_issue,
                           const CharacterModel& characters)
    : text_(text),
      at_(at),
      characters_(characters),
      said_(of_issue.said_at(text, at)),
      log10_as_read_(characters.log10_with(text, at, text[at])) {}

double Surroundings::log10_gain(char32_t printed) const {
  return log10_said(printed, text_[at_], said_) +
         kWeight * (characters_.log10_with(text_, at_, printed) - log10_as_read_);
}

}  // namespace jiaokan
