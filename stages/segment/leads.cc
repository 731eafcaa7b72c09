#include "stages/segment/leads.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kLargest = 1.6;  // ems
constexpr double kLongLine = 14;  // of the type: headlines in such small type are shorter
constexpr std::ptrdiff_t kLines = 3;
constexpr double kSameSize = 0.85;               // of the larger type
constexpr double kLineGap = 1.4, kIndent = 2.5;  // of the type

// Whether `lower` is the next line of a text that `upper` is a line of.
bool follows(const TypeLine& lower, const TypeLine& upper) {
  const double size = std::max(lower.size, upper.size);
  const int gap = lower.box.top - upper.box.bottom;
  return !lower.runs_down && !upper.runs_down && gap > 0 && gap < kLineGap * size &&
         std::min(lower.size, upper.size) > kSameSize * size &&
         std::abs(lower.box.left - upper.box.left) < kIndent * size &&
         lower.box.right < upper.box.right + size;
}

}  // namespace

std::vector<bool> find_leads(const std::vector<TypeLine>& lines, double em) {
  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return lines[i].box.top; });
  const auto is_long = [&](std::size_t i) {
    return lines[i].size < kLargest * em && lines[i].box.width() > kLongLine * lines[i].size;
  };
  std::vector<bool> leads(lines.size(), false);
  for (std::size_t first = 0; first < order.size(); ++first) {
    std::vector<std::size_t> text{order[first]};
    for (std::size_t next = first + 1; next < order.size(); ++next) {
      if (follows(lines[order[next]], lines[text.back()])) text.push_back(order[next]);
    }
    if (std::ranges::count_if(text, is_long) < kLines) continue;
    for (const std::size_t i : text) leads[i] = true;
  }
  return leads;
}

}  // namespace jiaokan
