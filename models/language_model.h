// How likely a piece of Chinese text is: the trigram word model that libime ships, with word
// segmentation done by the model itself. libime's home.
//
// The model knows words of Han characters alone. Punctuation, digits and Latin letters break the
// context and cost the same whatever they are, so they cancel out between two readings.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace jiaokan {

// Immutable; scoring is safe from several threads at once. All scores are log10 probabilities.
class LanguageModel {
 public:
  // A word of the vocabulary; kUnknownWord for all others.
  using Word = std::uint32_t;
  static constexpr Word kUnknownWord = 0;
  // No word of the model that helps is longer.
  static constexpr std::size_t kLongestWord = 6;

  // What was said before: the last words that the model looks back on.
  struct State {
    std::array<char, 32> bytes{};
    auto operator<=>(const State&) const = default;
  };

  // Loads the installed model (LIBIME_MODEL_DIRS names other folders). Throws SetupError, naming
  // the package, when there is none.
  static LanguageModel load();

  LanguageModel(LanguageModel&&) noexcept;
  LanguageModel& operator=(LanguageModel&&) noexcept;
  ~LanguageModel();

  // log10 probability of the best segmentation of `text`, not at a sentence's begin or end. Words
  // in traditional and mixed forms are the simplified words that they are.
  double score(std::u32string_view text) const;

  // log10 odds that `right` goes on where `left` stops, against both standing apart: the score of
  // the joined text less the scores of its halves, looking at 12 characters on each side.
  double junction_gain(std::u32string_view left, std::u32string_view right) const;

  // Whether `word` is in the model's vocabulary.
  bool has_word(std::u32string_view word) const;
  Word word(std::u32string_view word) const;
  Word word_utf8(std::string_view word) const;

  // The state in which nothing was said before.
  const State& start() const;
  // log10 probability of `word` after `before`; `after` is the state then. An unknown word costs
  // unknown_cost() and forgets what was said.
  // REQUIRES: &before != &after.
  double step(const State& before, Word word, State& after) const;
  // log10 probability of a Han character that the vocabulary lacks.
  static constexpr double unknown_cost() { return -8.0; }

  class Implementation;

 private:
  explicit LanguageModel(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace jiaokan
