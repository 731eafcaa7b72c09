#include "pipeline/evaluation/unified_diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

namespace jiaokan {
namespace {

constexpr std::size_t kAround = 3;

using Lines = std::vector<std::string_view>;

Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// One line of the result: ' ' in both, '-' in `from` alone, '+' in `to` alone.
struct Step {
  char sign = ' ';
  std::string_view line;
};

// A longest common subsequence of lines, with what stands between its members.
std::vector<Step> steps_between(const Lines& from, const Lines& to) {
  const std::size_t width = to.size() + 1;
  std::vector<std::uint32_t> common((from.size() + 1) * width, 0);  // of the tails from i and j
  for (std::size_t i = from.size(); i-- > 0;) {
    for (std::size_t j = to.size(); j-- > 0;) {
      common[i * width + j] =
          from[i] == to[j] ? common[(i + 1) * width + j + 1] + 1
                           : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  std::vector<Step> steps;
  std::size_t i = 0, j = 0;
  while (i < from.size() || j < to.size()) {
    if (i < from.size() && j < to.size() && from[i] == to[j]) {
      steps.push_back({' ', from[i++]});
      ++j;
    } else if (j == to.size() ||
               (i < from.size() && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
      steps.push_back({'-', from[i++]});
    } else {
      steps.push_back({'+', to[j++]});
    }
  }
  return steps;
}

bool near_change(const std::vector<Step>& steps, std::size_t at) {
  const std::size_t begin = at > kAround ? at - kAround : 0;
  const std::size_t end = std::min(at + kAround + 1, steps.size());
  return std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(begin),
                     steps.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Step& step) { return step.sign != ' '; });
}

std::string hunk(const std::vector<Step>& steps, std::size_t begin, std::size_t end) {
  const auto lines_of = [&](std::size_t first, std::size_t last, char absent) {
    return std::count_if(steps.begin() + static_cast<std::ptrdiff_t>(first),
                         steps.begin() + static_cast<std::ptrdiff_t>(last),
                         [&](const Step& step) { return step.sign != absent; });
  };
  const auto from_count = lines_of(begin, end, '+'), to_count = lines_of(begin, end, '-');
  const auto from_start = lines_of(0, begin, '+') + (from_count > 0 ? 1 : 0);
  const auto to_start = lines_of(0, begin, '-') + (to_count > 0 ? 1 : 0);
  std::string text =
      fmt::format("@@ -{},{} +{},{} @@\n", from_start, from_count, to_start, to_count);
  for (std::size_t at = begin; at < end; ++at) {
    text += fmt::format("{}{}\n", steps[at].sign, steps[at].line);
  }
  return text;
}

}  // namespace

std::string unified_diff(std::string_view from, std::string_view to, std::string_view from_name,
                         std::string_view to_name) {
  if (from == to) return {};
  const std::vector<Step> steps = steps_between(split_lines(from), split_lines(to));
  std::string diff = fmt::format("--- {}\n+++ {}\n", from_name, to_name);
  for (std::size_t at = 0; at < steps.size();) {
    if (!near_change(steps, at)) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < steps.size() && near_change(steps, end)) ++end;
    diff += hunk(steps, at, end);
    at = end;
  }
  if (!from.empty() && !to.empty() && from.ends_with('\n') != to.ends_with('\n')) {
    diff += "\\ One of them does not end in a new line\n";
  }
  return diff;
}

}  // namespace jiaokan
