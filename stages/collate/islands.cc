#include "stages/collate/islands.h"

#include <algorithm>

#include "stages/collate/align.h"

namespace jiaokan {
namespace {

constexpr std::size_t kMostEqual = 10;  // glyphs of an island
// And of one that the texts say elsewhere too: the longest set phrases.
constexpr std::size_t kMostSaidElsewhere = 40;
constexpr std::size_t kRock = 2;
constexpr std::size_t kLeastShore = 8;  // columns, and glyphs, on each side of it
constexpr std::size_t kBridge = 3;      // steps inside an island in which they differ

// Steps [begin, end) in which the texts say the same but for a few, or in which they do not.
struct Stretch {
  std::size_t begin = 0, end = 0;
  bool meeting = false;
  std::size_t columns = 0, glyphs = 0, equal = 0;
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

// One sign or two that happen to be the same in the middle of what is not: no meeting.
std::vector<Stretch> without_rocks(const std::vector<Stretch>& stretches) {
  const auto is_open = [&](std::size_t at) {
    return at < stretches.size() && !stretches[at].meeting &&
           stretches[at].columns + stretches[at].glyphs >= kLeastShore;
  };
  std::vector<Stretch> merged;
  for (std::size_t at = 0; at < stretches.size(); ++at) {
    const Stretch& stretch = stretches[at];
    const bool rock =
        stretch.meeting && stretch.equal <= kRock && at > 0 && is_open(at - 1) && is_open(at + 1);
    if (merged.empty() || merged.back().meeting != (stretch.meeting && !rock)) {
      merged.push_back(stretch);
      continue;
    }
    merged.back().end = stretch.end;
    merged.back().columns += stretch.columns;
    merged.back().glyphs += stretch.glyphs;
  }
  return merged;
}

std::vector<Stretch> stretches_of(const std::vector<Step>& steps,
                                  const std::function<bool(const Step&)>& equal) {
  std::vector<bool> meets;
  for (const Step& step : steps) {
    meets.push_back(step.column != Step::kNone && step.glyph != Step::kNone && equal(step));
  }
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
  return without_rocks(stretches);
}

bool is_shore(const Stretch& stretch) {
  return !stretch.meeting && stretch.columns >= kLeastShore && stretch.glyphs >= kLeastShore;
}

// One of the two lost a passage.
bool is_loss(const Stretch& stretch) {
  return !stretch.meeting && std::max(stretch.columns, stretch.glyphs) >= kLeastShore;
}

bool is_island(const std::vector<Stretch>& stretches, std::size_t at, std::span<const Step> steps,
               const Waters& waters, Clamped clamped) {
  const Stretch& island = stretches[at];
  const Stretch &before = stretches[at - 1], &after = stretches[at + 1];
  if (!island.meeting || !is_loss(before) || !is_loss(after)) return false;
  const bool between = is_shore(before) && is_shore(after);
  if (between && island.equal <= kMostEqual) return true;
  // A text that was cut goes on with a phrase that stands in what it lost: without the meeting one
  // passage less is lost. Of two texts nothing tells that from a meeting.
  const bool at_cut = clamped == Clamped::kKept && island.equal > kMostEqual &&
                      (is_shore(before) || is_shore(after));
  return (between || at_cut) && island.equal <= kMostSaidElsewhere &&
         waters.said_elsewhere(steps.subspan(island.begin, island.end - island.begin));
}

// Two lost passages that share a column at the joint, with different glyphs: cheaper to align so,
// and wrong.
bool is_clamped(const Stretch& stretch) {
  const std::size_t shared = stretch.columns + stretch.glyphs - (stretch.end - stretch.begin);
  return is_shore(stretch) && shared > 0 && shared <= kRock;
}

}  // namespace

std::vector<Step> dissolve_islands(const std::vector<Step>& steps, const Waters& waters,
                                   Clamped clamped) {
  const std::vector<Stretch> stretches = stretches_of(steps, waters.equal);
  std::vector<bool> dissolved(stretches.size());
  for (std::size_t at = 1; at + 1 < stretches.size(); ++at) {
    dissolved[at] = is_island(stretches, at, steps, waters, clamped);
  }
  std::vector<Step> result, glyphs;
  for (std::size_t at = 0; at < stretches.size(); ++at) {
    const bool apart =
        dissolved[at] || (clamped == Clamped::kParted && is_clamped(stretches[at])) ||
        (at > 0 && dissolved[at - 1]) || (at + 1 < stretches.size() && dissolved[at + 1]);
    for (std::size_t step = stretches[at].begin; step < stretches[at].end; ++step) {
      if (!apart) {
        result.push_back(steps[step]);
        continue;
      }
      if (steps[step].column != Step::kNone) result.push_back({.column = steps[step].column});
      if (steps[step].glyph != Step::kNone) glyphs.push_back({.glyph = steps[step].glyph});
    }
    const bool goes_on = dissolved[at] || (at + 1 < stretches.size() && dissolved[at + 1]);
    if (goes_on) continue;
    result.insert(result.end(), glyphs.begin(), glyphs.end());
    glyphs.clear();
  }
  return result;
}

}  // namespace jiaokan
