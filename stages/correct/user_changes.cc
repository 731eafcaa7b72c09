#include "stages/correct/user_changes.h"

#include <algorithm>

namespace jiaokan {
namespace {

// log10 odds that a person's own list is right: against any model, not against three witnesses.
constexpr double kUserOdds = 6;

}  // namespace

std::vector<Change> user_changes(const LeadText& lead, const ColumnRange& range,
                                 const UserDictionary& dictionary) {
  std::vector<Change> changes;
  std::vector<bool> taken(lead.text.size(), false);
  const auto node = [&](std::size_t column) {
    return static_cast<std::uint32_t>(column - range.first);
  };
  for (const auto& [wrong, right] : dictionary.pairs()) {
    for (std::size_t at = lead.text.find(wrong); at != lead.text.npos;
         at = lead.text.find(wrong, at + 1)) {
      const auto begin = taken.begin() + static_cast<std::ptrdiff_t>(at);
      const auto end = begin + static_cast<std::ptrdiff_t>(wrong.size());
      if (std::find(begin, end, true) != end) continue;
      // A right word that holds the wrong one is not mended again.
      const std::size_t inside = right.find(wrong);
      if (inside != right.npos && at >= inside &&
          lead.text.compare(at - inside, right.size(), right) == 0) {
        continue;
      }
      std::fill(begin, end, true);
      changes.push_back({.first = node(lead.columns[at]),
                         .last = node(lead.columns[at + wrong.size() - 1] + 1),
                         .before = wrong,
                         .after = right,
                         .source = Source::kUser,
                         .ink = kUserOdds});
    }
  }
  std::sort(changes.begin(), changes.end(),
            [](const Change& a, const Change& b) { return a.first < b.first; });
  return changes;
}

}  // namespace jiaokan
