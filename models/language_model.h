// How likely a piece of Chinese text is: the trigram word model that libime ships, with word
// segmentation done by the model itself. libime's home.
#pragma once

#include <memory>
#include <string_view>

namespace jiaokan {

// Immutable; scoring is safe from several threads at once.
class LanguageModel {
 public:
  // Loads the installed model. Throws SetupError, naming the package, when there is none.
  static LanguageModel load();

  LanguageModel(LanguageModel&&) noexcept;
  LanguageModel& operator=(LanguageModel&&) noexcept;
  ~LanguageModel();

  // log10 probability of the best segmentation of `text`, not at a sentence's begin or end.
  double score(std::u32string_view text) const;

  // log10 odds that `right` goes on where `left` stops, against both standing apart: the score of
  // the joined text less the scores of its halves, looking at 12 characters on each side.
  double junction_gain(std::u32string_view left, std::u32string_view right) const;

  // log10 probability of `word` after `before` (may be empty); words the model lacks get unknown().
  bool has_word(std::u32string_view word) const;

  class Implementation;
  const Implementation& implementation() const { return *implementation_; }

 private:
  explicit LanguageModel(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace jiaokan
