#include "tests/bench/simulator/compare.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr std::size_t kPassage = 8;

double pairs_of(std::size_t count) {
  return 0.5 * static_cast<double>(count) * (static_cast<double>(count) - 1);
}

std::vector<TruthRange> passages_of(const std::vector<bool>& marked) {
  std::vector<TruthRange> passages;
  for (std::size_t begin = 0; begin < marked.size();) {
    std::size_t end = begin;
    while (end < marked.size() && marked[end]) ++end;
    if (end - begin >= kPassage) passages.push_back({begin, end});
    begin = end + 1;
  }
  return passages;
}

}  // namespace

std::size_t edit_distance(std::u32string_view x, std::u32string_view y) {
  std::vector<std::size_t> costs(y.size() + 1);
  std::iota(costs.begin(), costs.end(), std::size_t{0});
  for (const char32_t c : x) {
    std::size_t diagonal = costs[0]++;
    for (std::size_t at = 1; at <= y.size(); ++at) {
      const std::size_t change = diagonal + (c != y[at - 1]);
      diagonal = costs[at];
      costs[at] = std::min({change, costs[at] + 1, costs[at - 1] + 1});
    }
  }
  return costs.back();
}

double adjusted_rand(std::span<const std::size_t> x, std::span<const std::size_t> y) {
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> both;
  std::map<std::size_t, std::size_t> of_x, of_y;
  for (std::size_t at = 0; at < x.size(); ++at) {
    ++both[{x[at], y[at]}];
    ++of_x[x[at]];
    ++of_y[y[at]];
  }
  double together = 0, in_x = 0, in_y = 0;
  for (const auto& [labels, count] : both) together += pairs_of(count);
  for (const auto& [label, count] : of_x) in_x += pairs_of(count);
  for (const auto& [label, count] : of_y) in_y += pairs_of(count);
  const double expected = in_x * in_y / std::max(1.0, pairs_of(x.size()));
  const double most = (in_x + in_y) / 2;
  return most == expected ? 1 : (together - expected) / (most - expected);
}

PassageFaults find_passage_faults(const std::vector<Voted>& text,
                                  const std::vector<GarbledCopy>& copies,
                                  std::size_t truth_length) {
  std::vector<int> times(truth_length);
  for (const Voted& voted : text) {
    if (voted.origin >= 0) ++times[static_cast<std::size_t>(voted.origin)];
  }
  std::vector<bool> held(truth_length), lost(truth_length), doubled(truth_length);
  for (const GarbledCopy& copy : copies) {
    for (const auto& paragraph : copy.origins) {
      for (const std::int32_t origin : paragraph) {
        if (origin >= 0) held[static_cast<std::size_t>(origin)] = true;
      }
    }
  }
  for (std::size_t at = 0; at < truth_length; ++at) {
    lost[at] = held[at] && times[at] == 0;
    doubled[at] = times[at] > 1;
  }
  return {passages_of(lost), passages_of(doubled)};
}

std::size_t count_unreadable(std::u32string_view truth, const std::vector<GarbledCopy>& copies) {
  std::vector<bool> right(truth.size());
  for (const GarbledCopy& copy : copies) {
    for (std::size_t p = 0; p < copy.origins.size(); ++p) {
      for (std::size_t at = 0; at < copy.origins[p].size(); ++at) {
        const std::int32_t origin = copy.origins[p][at];
        if (origin < 0) continue;
        const char32_t read = copy.fragment.paragraphs[p].glyphs[at].character;
        const auto place = static_cast<std::size_t>(origin);
        if (matching_key(read) == matching_key(truth[place])) right[place] = true;
      }
    }
  }
  return static_cast<std::size_t>(std::ranges::count(right, false));
}

}  // namespace jiaokan
