#include "stages/correct/surroundings.h"

#include <algorithm>

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

Support Surroundings::support(char32_t printed) const {
  Support support{
      .said = static_cast<float>(log10_said(printed, read_, said_)),
      .characters = static_cast<float>(kWeight * (place_.log10_with(printed) - log10_as_read_))};
  const char32_t speaking = support.said > 0 ? printed : read_;
  const auto said = std::ranges::find(said_, speaking, &Said::character);
  if (said != said_.end()) {
    support.before = static_cast<std::uint8_t>(said->before);
    support.after = static_cast<std::uint8_t>(said->after);
  }
  return support;
}

}  // namespace jiaokan
