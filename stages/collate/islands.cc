#include "stages/collate/islands.h"

#include <algorithm>

#include "stages/collate/strait.h"

namespace jiaokan {
namespace {

constexpr std::size_t kMostEqual = 40;  // glyphs of an island; a longer meeting is sure
constexpr std::size_t kRock = 2;
constexpr std::size_t kWater = 8;   // columns or glyphs of a passage that one of the two lacks
constexpr std::size_t kBridge = 3;  // steps inside a meeting in which they differ

// Steps [begin, end) in which the texts meet, or in which they do not.
struct Stretch {
  std::size_t begin = 0, end = 0;
  bool meeting = false;
  std::size_t columns = 0, glyphs = 0, equal = 0;

  std::span<const Step> of(const std::vector<Step>& steps) const {
    return std::span(steps).subspan(begin, end - begin);
  }
};

Stretch measure(const std::vector<Step>& steps, const std::vector<bool>& meets, std::size_t begin,
                std::size_t end) {
  Stretch stretch{.begin = begin, .end = end, .meeting = meets[begin]};
  for (std::size_t at = begin; at < end; ++at) {
    stretch.columns += steps[at].column != Step::kNone;
    stretch.glyphs += steps[at].glyph != Step::kNone;
    stretch.equal += meets[at];
  }
  return stretch;
}

// Adds the stretch, to the last one if that is of its kind.
void append(std::vector<Stretch>& stretches, const Stretch& stretch, bool meeting) {
  if (stretches.empty() || stretches.back().meeting != meeting) {
    stretches.push_back(stretch);
    stretches.back().meeting = meeting;
    return;
  }
  Stretch& last = stretches.back();
  last.end = stretch.end;
  last.columns += stretch.columns, last.glyphs += stretch.glyphs, last.equal += stretch.equal;
}

std::vector<Stretch> stretches_of(const std::vector<Step>& steps, const Waters& waters) {
  std::vector<bool> meets;
  for (const Step& step : steps) meets.push_back(waters.is_equal(step));
  std::vector<Stretch> stretches;
  for (std::size_t at = 0; at < steps.size();) {
    const bool meeting = meets[at];
    std::size_t end = at + 1;  // behind the last step of its kind
    for (std::size_t next = end; next < steps.size(); ++next) {
      if (meets[next] == meeting) {
        end = next + 1;
      } else if (!meeting || next - end >= kBridge) {
        break;
      }
    }
    stretches.push_back(measure(steps, meets, at, end));
    at = end;
  }
  return stretches;
}

// One sign or two that happen to be the same in the middle of what is not: no meeting.
std::vector<Stretch> without_rocks(const std::vector<Stretch>& stretches) {
  const auto is_open = [&](std::size_t at) {
    return at < stretches.size() && !stretches[at].meeting &&
           stretches[at].columns + stretches[at].glyphs >= kWater;
  };
  std::vector<Stretch> merged;
  for (std::size_t at = 0; at < stretches.size(); ++at) {
    const Stretch& stretch = stretches[at];
    const bool rock =
        stretch.meeting && stretch.equal <= kRock && at > 0 && is_open(at - 1) && is_open(at + 1);
    append(merged, stretch, stretch.meeting && !rock);
  }
  return merged;
}

// Land and water by turns: few glyphs in which the texts differ are no water.
std::vector<Stretch> lands_and_waters(const std::vector<Step>& steps, const Waters& waters) {
  std::vector<Stretch> result;
  for (const Stretch& stretch : without_rocks(stretches_of(steps, waters))) {
    append(result, stretch, stretch.meeting || std::max(stretch.columns, stretch.glyphs) < kWater);
  }
  return result;
}

// Columns and glyphs side by side that have nothing in common: no noise, and too long for another
// wording.
bool is_two_passages(const Stretch& stretch) {
  const std::size_t shared = stretch.columns + stretch.glyphs - (stretch.end - stretch.begin);
  return !stretch.meeting && stretch.columns >= kWater && stretch.glyphs >= kWater &&
         shared >= kLostRun;
}

// The columns before the glyphs.
std::vector<Step> part(std::span<const Step> steps) {
  std::vector<Step> parted;
  for (const Step& step : steps) {
    if (step.column != Step::kNone) parted.push_back({.column = step.column});
  }
  for (const Step& step : steps) {
    if (step.glyph != Step::kNone) parted.push_back({.glyph = step.glyph});
  }
  return parted;
}

// The steps from the first water to the last with the likeliest islands between them.
std::vector<Step> settle_strait(const std::vector<Step>& steps, std::span<const Stretch> stretches,
                                const Waters& waters) {
  const auto inner = std::span(steps).subspan(stretches.front().begin,
                                              stretches.back().end - stretches.front().begin);
  Strait strait(inner, waters);
  std::vector<Step> settled;
  if (strait.is_two_sided()) {
    for (const Stretch& stretch : stretches) {
      if (stretch.meeting) strait.add_found(stretch.of(steps));
    }
    strait.add_phrases();
    settled = strait.settle();
  }
  if (!settled.empty()) return settled;
  for (const Stretch& stretch : stretches) {
    const std::vector<Step> parted =
        is_two_passages(stretch) ? part(stretch.of(steps)) : std::vector<Step>{};
    const auto kept = parted.empty() ? stretch.of(steps) : std::span<const Step>(parted);
    settled.insert(settled.end(), kept.begin(), kept.end());
  }
  return settled;
}

}  // namespace

std::vector<Step> settle_islands(const std::vector<Step>& steps, const Waters& waters) {
  const std::vector<Stretch> stretches = lands_and_waters(steps, waters);
  std::vector<Step> result;
  for (std::size_t at = 0; at < stretches.size();) {
    if (stretches[at].meeting) {
      const auto land = stretches[at++].of(steps);
      result.insert(result.end(), land.begin(), land.end());
      continue;
    }
    std::size_t last = at;  // water of the strait
    while (last + 2 < stretches.size() && stretches[last + 1].equal <= kMostEqual) last += 2;
    const auto settled =
        settle_strait(steps, std::span(stretches).subspan(at, last + 1 - at), waters);
    result.insert(result.end(), settled.begin(), settled.end());
    at = last + 1;
  }
  return result;
}

}  // namespace jiaokan
