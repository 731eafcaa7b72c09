#include "stages/deduplicate/figures.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {

FigureCount::FigureCount(const MatchingText& a, const MatchingText& b) : a_(a), b_(b) {}

void FigureCount::add(const Passage& passage, std::span<const Seed> backward,
                      std::span<const Seed> forward) {
  constexpr std::int64_t kNone = -1;
  std::vector<std::int64_t> partner(passage.a_end - passage.a_begin, kNone);
  for (const auto& side : {backward, forward}) {
    for (const Seed& pair : side) partner[pair.a - passage.a_begin] = pair.b;
  }
  const auto digit_of_b = [&](std::int64_t at) {
    return at >= 0 && at < static_cast<std::int64_t>(b_.size()) &&
           is_digit(b_[static_cast<std::size_t>(at)]);
  };
  for (std::uint32_t at = passage.a_begin; at < passage.a_end;) {
    if (!is_digit(a_[at])) {
      ++others_;
      others_wrong_ += partner[at - passage.a_begin] == kNone;
      ++at;
      continue;
    }
    // A number counts as one: 12 against 15 differs, though half of its digits agree.
    const std::uint32_t begin = at;
    bool same = true;
    for (; at < passage.a_end && is_digit(a_[at]); ++at) {
      same = same && partner[at - passage.a_begin] != kNone;
    }
    const std::int64_t first = partner[begin - passage.a_begin];
    const std::int64_t last = partner[at - 1 - passage.a_begin];
    same =
        same && last - first == at - 1 - begin && !digit_of_b(first - 1) && !digit_of_b(last + 1);
    ++numbers_;
    numbers_wrong_ += !same;
  }
}

bool FigureCount::differ() const {
  if (numbers_wrong_ < 3 || others_ == 0) return false;
  const double noise = static_cast<double>(others_wrong_) / static_cast<double>(others_);
  const double wrong = static_cast<double>(numbers_wrong_) / static_cast<double>(numbers_);
  return wrong > 0.35 + 2 * noise;
}

bool headline_figures_differ(const MatchingText& a, const MatchingText& b) {
  constexpr std::size_t kShortest = 8;
  if (a.size() != b.size() || a.size() < kShortest) return false;
  std::size_t others_wrong = 0, numerals_wrong = 0;
  for (std::size_t at = 0; at < a.size(); ++at) {
    if (a[at] == b[at]) continue;
    ++(is_numeral(a[at]) && is_numeral(b[at]) ? numerals_wrong : others_wrong);
  }
  return numerals_wrong > 0 && others_wrong <= a.size() / 10;
}

}  // namespace jiaokan
