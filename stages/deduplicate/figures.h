// Tells two reports of one form from two copies of one report: by their figures.
#pragma once

#include <span>

#include "stages/deduplicate/overlap.h"

namespace jiaokan {

// Counts, passage by passage, how often numbers and how often other characters agree.
class FigureCount {
 public:
  FigureCount(const MatchingText& a, const MatchingText& b);

  // `backward` and `forward`: the places of the passage at which the texts agree, in any order.
  void add(const SharedPassage& passage, std::span<const Seed> backward,
           std::span<const Seed> forward);

  // At least three numbers are others, and clearly more than the noise in the words around
  // explains.
  bool differ() const;

 private:
  // The number [begin, end) of text a with what stands in b between the partners of its neighbours.
  void compare(std::uint32_t begin, std::uint32_t end, std::int64_t before, std::int64_t after);

  const MatchingText& a_;
  const MatchingText& b_;
  std::size_t numbers_ = 0, numbers_wrong_ = 0, others_ = 0, others_wrong_ = 0;
};

// Whether two headlines say the same of another number, or count differently what both count:
// 「…举行第三次会议」, 「…第四次会议开幕」. A number that is lost or unreadable in one of them says
// nothing.
bool headline_figures_differ(const MatchingText& a, const MatchingText& b);

}  // namespace jiaokan
