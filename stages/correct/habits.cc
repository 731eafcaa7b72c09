#include "stages/correct/habits.h"

#include <cmath>
#include <utility>

#include "models/unicode.h"

namespace jiaokan {
namespace {

// Seen so often, a mistake is a habit.
constexpr std::uint32_t kFewest = 2;
// With how many printings without mistake each character is thought to begin.
constexpr double kPriorPrintings = 4;

using Pairs = std::map<std::pair<char32_t, char32_t>, std::uint32_t>;  // read, printed

Pairs count_pairs(std::span<const Settled> settled) {
  Pairs pairs;
  for (const Settled& paragraph : settled) {
    for (const Change& change : paragraph.made) {
      // What nothing connects may be a name, wherever it stands.
      const bool is_known = change.source == Source::kConfusion && change.lapse.eye;
      if (!is_known || change.before.size() != change.after.size()) continue;
      for (std::size_t at = 0; at < change.before.size(); ++at) {
        if (change.before[at] != change.after[at] && is_han(change.before[at]) &&
            is_han(change.after[at])) {
          ++pairs[{change.before[at], change.after[at]}];
        }
      }
    }
  }
  return pairs;
}

}  // namespace

Habits::Habits(std::span<const Settled> settled, std::u32string_view text) {
  std::map<char32_t, double> printed;
  for (const char32_t c : text) ++printed[c];
  const Pairs pairs = count_pairs(settled);
  for (const auto& [pair, count] : pairs) printed[pair.second] += count;
  for (const auto& [pair, count] : pairs) {
    if (count < kFewest) continue;
    const double share = count / (printed[pair.second] + kPriorPrintings);
    habits_[pair.first].push_back({pair.second, static_cast<float>(std::log10(share))});
  }
}

std::span<const Habit> Habits::of(char32_t read) const {
  const auto found = habits_.find(read);
  return found == habits_.end() ? std::span<const Habit>() : found->second;
}

}  // namespace jiaokan
