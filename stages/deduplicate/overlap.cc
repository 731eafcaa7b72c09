#include "stages/deduplicate/overlap.h"

#include <algorithm>

#include "stages/deduplicate/figures.h"

namespace jiaokan {
namespace {

constexpr std::uint32_t kLeastMatches = 6;
// A pair of texts with 25 % noise each agrees at 56 % of the characters, strangers at 1-2 %. With
// these weights the former gain a quarter of a match a character and the latter lose half.
constexpr float kMismatch = -0.6f;
constexpr float kShift = -1.0f;
// An extension ends when it has lost this much since its best.
constexpr float kDrop = 4.0f;
constexpr int kMostShift = 2;
constexpr std::uint32_t kLeastParting = 4;

// A view of a text forwards from a place, or backwards.
struct Walk {
  const MatchingText& text;
  std::int64_t from;
  int step;
  std::int64_t length;
  char32_t operator[](std::int64_t at) const {
    return text[static_cast<std::size_t>(from + step * at)];
  }
};

struct Reach {
  std::int64_t a = 0, b = 0;
  std::vector<Seed> pairs;
};

// Whether the two walks agree at two characters running.
bool agree_twice(const Walk& a, std::int64_t at_a, const Walk& b, std::int64_t at_b) {
  return at_a + 1 < a.length && at_b + 1 < b.length && a[at_a] == b[at_b] &&
         a[at_a + 1] == b[at_b + 1];
}

// Where the walks agree again after a character was dropped or doubled in one of them.
bool find_shift(const Walk& a, std::int64_t& at_a, const Walk& b, std::int64_t& at_b) {
  for (int shift = 1; shift <= kMostShift; ++shift) {
    if (agree_twice(a, at_a + shift, b, at_b)) return at_a += shift, true;
    if (agree_twice(a, at_a, b, at_b + shift)) return at_b += shift, true;
  }
  return false;
}

Reach extend(const Walk& a, const Walk& b) {
  Reach reach;
  std::vector<Seed> pairs;
  float score = 0, best = 0;
  std::int64_t at_a = 0, at_b = 0;
  while (at_a < a.length && at_b < b.length && score > best - kDrop) {
    if (a[at_a] == b[at_b]) {
      pairs.push_back({static_cast<std::uint32_t>(a.from + a.step * at_a),
                       static_cast<std::uint32_t>(b.from + b.step * at_b)});
      ++at_a, ++at_b;
      score += 1;
      if (score > best) {
        best = score;
        reach.a = at_a, reach.b = at_b;
        reach.pairs.insert(reach.pairs.end(),
                           pairs.begin() + static_cast<std::ptrdiff_t>(reach.pairs.size()),
                           pairs.end());
      }
    } else if (!agree_twice(a, at_a + 1, b, at_b + 1) && find_shift(a, at_a, b, at_b)) {
      score += kShift;
    } else {
      ++at_a, ++at_b;
      score += kMismatch;
    }
  }
  return reach;
}

template <class Begin, class End>
std::uint32_t covered(const Overlap& overlap, Begin begin, End end) {
  std::uint32_t sum = 0;
  for (const SharedPassage& passage : overlap.passages) sum += passage.*end - passage.*begin;
  return sum;
}

}  // namespace

Overlap verify(const MatchingText& a, const MatchingText& b, std::span<const Seed> chain) {
  Overlap overlap;
  FigureCount figures(a, b);
  std::uint32_t done_a = 0, done_b = 0;
  for (const Seed& seed : chain) {
    if (seed.a < done_a || seed.b < done_b) continue;
    const Reach left = extend({a, seed.a - std::int64_t{1}, -1, seed.a - std::int64_t{done_a}},
                              {b, seed.b - std::int64_t{1}, -1, seed.b - std::int64_t{done_b}});
    const Reach right = extend({a, seed.a, 1, static_cast<std::int64_t>(a.size()) - seed.a},
                               {b, seed.b, 1, static_cast<std::int64_t>(b.size()) - seed.b});
    const SharedPassage passage{
        .a_begin = seed.a - static_cast<std::uint32_t>(left.a),
        .a_end = seed.a + static_cast<std::uint32_t>(right.a),
        .b_begin = seed.b - static_cast<std::uint32_t>(left.b),
        .b_end = seed.b + static_cast<std::uint32_t>(right.b),
        .matches = static_cast<std::uint32_t>(left.pairs.size() + right.pairs.size())};
    done_a = passage.a_end, done_b = passage.b_end;
    if (passage.matches < kLeastMatches) continue;
    figures.add(passage, left.pairs, right.pairs);
    // A dropped word between two passages does not part them.
    const bool joins = !overlap.passages.empty() &&
                       passage.a_begin - overlap.passages.back().a_end <= 6 &&
                       passage.b_begin - overlap.passages.back().b_end <= 6;
    if (joins) {
      overlap.passages.back().a_end = passage.a_end;
      overlap.passages.back().b_end = passage.b_end;
      overlap.passages.back().matches += passage.matches;
    } else {
      overlap.passages.push_back(passage);
    }
  }
  overlap.figures_differ = figures.differ();
  return overlap;
}

std::uint32_t covered_a(const Overlap& overlap) {
  return covered(overlap, &SharedPassage::a_begin, &SharedPassage::a_end);
}

std::uint32_t covered_b(const Overlap& overlap) {
  return covered(overlap, &SharedPassage::b_begin, &SharedPassage::b_end);
}

Parting parted(const Overlap& overlap, std::size_t a_length, std::size_t b_length) {
  Parting parting;
  std::uint32_t a_end = 0, b_end = 0;
  const auto add = [&](std::uint32_t a_begin, std::uint32_t b_begin) {
    const std::uint32_t both = std::min(a_begin - a_end, b_begin - b_end);
    if (both < kLeastParting) return;
    parting.characters += both;
    parting.places += 1;
  };
  for (const SharedPassage& passage : overlap.passages) {
    add(passage.a_begin, passage.b_begin);
    a_end = passage.a_end, b_end = passage.b_end;
  }
  add(static_cast<std::uint32_t>(a_length), static_cast<std::uint32_t>(b_length));
  return parting;
}

double legibility(const Overlap& overlap) {
  double matches = 0;
  for (const SharedPassage& passage : overlap.passages) matches += passage.matches;
  return matches / std::max({1u, covered_a(overlap), covered_b(overlap)});
}

}  // namespace jiaokan
