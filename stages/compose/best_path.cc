#include "stages/compose/best_path.h"

#include <algorithm>
#include <limits>

namespace jiaokan {

Path best_path(const PathWorth& worth) {
  const std::size_t count = worth.first.size(), all = (std::size_t{1} << count) - 1;
  constexpr double kNever = -std::numeric_limits<double>::infinity();
  // By the set of nodes that stand and the first of them: from the end to the beginning.
  std::vector<double> best((all + 1) * count, kNever);
  std::vector<unsigned char> next((all + 1) * count);
  const auto place = [count](std::size_t set, std::size_t node) { return set * count + node; };
  for (std::size_t x = 0; x < count; ++x) best[place(std::size_t{1} << x, x)] = worth.last[x];
  for (std::size_t set = 1; set <= all; ++set) {
    for (std::size_t at = 0; at < count; ++at) {
      if (best[place(set, at)] == kNever) continue;
      for (std::size_t before = 0; before < count; ++before) {
        if (set >> before & 1) continue;
        const double sum = best[place(set, at)] + worth.behind[before][at];
        const std::size_t larger = place(set | std::size_t{1} << before, before);
        if (sum <= best[larger]) continue;
        best[larger] = sum;
        next[larger] = static_cast<unsigned char>(at);
      }
    }
  }
  std::size_t top = 0;
  const auto total = [&](std::size_t at) { return best[place(all, at)] + worth.first[at]; };
  for (std::size_t at = 1; at < count; ++at) {
    if (total(at) > total(top)) top = at;
  }
  Path path{total(top), {top}};
  for (std::size_t set = all; path.nodes.size() < count;) {
    const std::size_t at = path.nodes.back();
    path.nodes.push_back(next[place(set, at)]);
    set &= ~(std::size_t{1} << at);
  }
  return path;
}

}  // namespace jiaokan
