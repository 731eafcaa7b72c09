#include "stages/deduplicate/figures.h"

#include <algorithm>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::int64_t kNone = -1;
constexpr std::u32string_view kCounted = U"次届屆期";

// The same headline but for a figure.
bool one_figure_differs(const MatchingText& a, const MatchingText& b) {
  constexpr std::size_t kShortest = 8;
  if (a.size() != b.size() || a.size() < kShortest) return false;
  std::size_t others_wrong = 0, numerals_wrong = 0;
  for (std::size_t at = 0; at < a.size(); ++at) {
    if (a[at] == b[at]) continue;
    ++(is_numeral(a[at]) && is_numeral(b[at]) ? numerals_wrong : others_wrong);
  }
  return numerals_wrong > 0 && others_wrong <= a.size() / 10;
}

// 「十四届一次会议…举行第二次会议」: 十四, 一, 二.
std::vector<std::u32string> ordinals_of(const MatchingText& text) {
  std::vector<std::u32string> ordinals;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_numeral(text[at])) ++at;
    if (at == begin) {
      ++at;
      continue;
    }
    const bool counts = at < text.size() && kCounted.find(text[at]) != std::u32string_view::npos;
    if (counts || (begin > 0 && text[begin - 1] == U'第')) {
      ordinals.emplace_back(text.begin() + static_cast<std::ptrdiff_t>(begin),
                            text.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }
  return ordinals;
}

// Whether both count as many things, and one of them differently in figures of the same kind.
bool ordinals_differ(const std::vector<std::u32string>& a, const std::vector<std::u32string>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t at = 0; at < a.size(); ++at) {
    // A longer one may have lost a character: 二十届, 十届.
    if (a[at] != b[at] && a[at].size() == b[at].size() &&
        is_digit(a[at][0]) == is_digit(b[at][0])) {
      return true;
    }
  }
  return false;
}

}  // namespace

FigureCount::FigureCount(const MatchingText& a, const MatchingText& b) : a_(a), b_(b) {}

void FigureCount::add(const SharedPassage& passage, std::span<const Seed> backward,
                      std::span<const Seed> forward) {
  std::vector<std::int64_t> partner(passage.a_end - passage.a_begin, kNone);
  for (const auto& side : {backward, forward}) {
    for (const Seed& pair : side) partner[pair.a - passage.a_begin] = pair.b;
  }
  for (std::uint32_t at = passage.a_begin; at < passage.a_end;) {
    if (!is_digit(a_[at])) {
      ++others_;
      others_wrong_ += partner[at - passage.a_begin] == kNone;
      ++at;
      continue;
    }
    const std::uint32_t begin = at;
    while (at < passage.a_end && is_digit(a_[at])) ++at;
    if (begin == passage.a_begin || at == passage.a_end) continue;
    compare(begin, at, partner[begin - 1 - passage.a_begin], partner[at - passage.a_begin]);
  }
}

// A number counts as one: 12 against 15 differs, though half of its digits agree. What stands in
// its place must be a number too: a digit read as a character tells of noise, not of another
// report.
void FigureCount::compare(std::uint32_t begin, std::uint32_t end, std::int64_t before,
                          std::int64_t after) {
  if (before == kNone || after == kNone || after <= before + 1) return;
  const auto other = std::u32string_view(b_.data(), b_.size())
                         .substr(static_cast<std::size_t>(before + 1),
                                 static_cast<std::size_t>(after - before - 1));
  if (!std::ranges::all_of(other, is_digit)) return;
  const auto own = std::u32string_view(a_.data(), a_.size()).substr(begin, end - begin);
  ++numbers_;
  numbers_wrong_ += own != other;
}

bool FigureCount::differ() const {
  if (numbers_wrong_ < 3 || others_ == 0) return false;
  const double noise = static_cast<double>(others_wrong_) / static_cast<double>(others_);
  const double wrong = static_cast<double>(numbers_wrong_) / static_cast<double>(numbers_);
  return wrong > 0.35 + noise;
}

bool headline_figures_differ(const MatchingText& a, const MatchingText& b) {
  return one_figure_differs(a, b) || ordinals_differ(ordinals_of(a), ordinals_of(b));
}

}  // namespace jiaokan
