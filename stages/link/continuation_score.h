// How likely it is that one fragment goes on in another.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/language_model.h"
#include "pipeline/document/article.h"
#include "stages/link/story_text.h"

namespace jiaokan {

// Fragments of one issue with what is known of their texts, and all fragments that carry the same
// texts elsewhere.
class ContinuationScore {
 public:
  // All spans run over the same fragments, in page order.
  ContinuationScore(std::span<const Fragment> fragments, std::span<const StoryText> texts,
                    std::span<const std::size_t> group_of, const LanguageModel& model);

  // log10 odds that `tail` goes on in `head`. Nothing: impossible.
  // REQUIRES: both are of one issue.
  std::optional<double> operator()(std::size_t tail, std::size_t head) const;

 private:
  std::optional<double> by_place(std::size_t tail, std::size_t head) const;
  bool repeats_headline(std::size_t tail, std::size_t head) const;
  double by_headline(std::size_t tail, std::size_t head) const;
  double by_sentence(std::size_t tail, std::size_t head) const;
  double by_other_witness(std::size_t tail, std::size_t head) const;

  std::span<const Fragment> fragments_;
  std::span<const StoryText> texts_;
  std::span<const std::size_t> group_of_;
  std::vector<std::vector<std::size_t>> members_;  // of each group
  const LanguageModel& model_;
  Topics topics_;
};

}  // namespace jiaokan
