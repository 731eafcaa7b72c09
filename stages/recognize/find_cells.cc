#include "stages/recognize/find_cells.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace jiaokan {
namespace {

// Widths that cells may have: against the pitch, and in ems.
constexpr float kFullLeast = 0.75F, kFullMost = 1.25F;
constexpr float kNarrowLeast = 0.06F, kNarrowMost = 0.95F, kSqueezedMost = 0.65F;
constexpr float kMarkMost = 0.42F;  // of ink
// Two cuts are at least so far apart, in ems.
constexpr float kCutsApart = 0.05F;
// A cut beside ink keeps that much of the blank to the glyph, in ems.
constexpr float kAir = 0.03F;
// Ink is cut at its thinnest place within this reach, in ems.
constexpr float kReach = 0.12F;
// A full cell may be off the pitch by this part of it, as cuts lie close to ink; farther off by as
// much again as the other costs 0.5.
constexpr float kPlay = 0.14F, kLoosePitch = 0.08F;
// Passing over paper, for each em of it; over ink, for each em² and besides.
constexpr float kPassPaper = 0.1F, kPassInk = 20, kPassAnyInk = 1;
// A cut through ink, for each em of it; it counts for both cells beside it, half and half.
constexpr float kCutInk = 6;
constexpr float kLeastCredit = 1e-4F;

class CutFinder {
 public:
  CutFinder(const LineInk& line, int begin, int end) : line_(line), begin_(begin), end_(end) {}

  std::vector<int> places() const {
    std::vector<int> found{begin_, end_};
    for (int at = begin_; at < end_;) {
      int stop = at;
      while (stop < end_ && line_.blank(stop) == line_.blank(at)) ++stop;
      if (line_.blank(at)) {
        const int air = std::min(px(kAir), (stop - at) / 2);
        found.push_back(at + air);
        found.push_back(stop - air);
      } else {
        add_thin_places(at, stop, found);
      }
      at = stop;
    }
    add_em_ends(found);
    std::sort(found.begin(), found.end());
    return spread(found);
  }

 private:
  int px(float ems) const { return static_cast<int>(std::lround(ems * line_.em_px)); }
  float ink(int at) const { return line_.ink[static_cast<std::size_t>(at)]; }

  void add_thin_places(int begin, int end, std::vector<int>& found) const {
    const int reach = std::max(1, px(kReach));
    for (int at = begin + 1; at < end; ++at) {
      const int from = std::max(begin, at - reach), to = std::min(end, at + reach + 1);
      bool thinnest = true;
      for (int other = from; other < to && thinnest; ++other) {
        thinnest = ink(other) > ink(at) || (ink(other) == ink(at) && other >= at);
      }
      if (thinnest) found.push_back(at);
    }
  }

  // A mark's em box ends in the blank, a pitch from its other end.
  void add_em_ends(std::vector<int>& found) const {
    const int pitch = static_cast<int>(std::lround(line_.pitch_px));
    const std::size_t count = found.size();
    for (std::size_t i = 0; i < count; ++i) {
      for (const int at : {found[i] - pitch, found[i] + pitch}) {
        if (at > begin_ && at < end_ && line_.blank(at)) found.push_back(at);
      }
    }
  }

  // Places that lie too close to the one before them left out, the range's ends never.
  std::vector<int> spread(const std::vector<int>& sorted) const {
    const int apart = std::max(1, px(kCutsApart));
    std::vector<int> kept{begin_};
    for (const int at : sorted) {
      if (at >= kept.back() + apart && at <= end_ - apart) kept.push_back(at);
    }
    if (end_ > begin_) kept.push_back(end_);
    return kept;
  }

  const LineInk& line_;
  int begin_, end_;
};

void add_cells(const LineInk& line, std::size_t i, std::size_t j, Cuts& cuts) {
  const int begin = cuts.places[i], end = cuts.places[j];
  const CellRange inked = trimmed(line, {begin, end});
  if (inked.begin == inked.end) return;
  const float width = static_cast<float>(end - begin);
  if (width >= kFullLeast * line.pitch_px && width <= kFullMost * line.pitch_px) {
    cuts.cells.push_back({begin, end, Stand::kFull});
  }
  // A narrow glyph is cut as close as may be: the blank beside it is passed over.
  const bool close = cuts.places[i + 1] > inked.begin && cuts.places[j - 1] < inked.end;
  const float ems = width / line.em_px;
  if (!close || ems > kNarrowMost || ems < kNarrowLeast) return;
  cuts.cells.push_back({begin, end, Stand::kCentred});
  if (line.direction == Direction::kVertical) cuts.cells.push_back({begin, end, Stand::kTurned});
  const float ink_ems = static_cast<float>(inked.end - inked.begin) / line.em_px;
  if (ems > kSqueezedMost || ink_ems > kMarkMost) return;
  cuts.cells.push_back({begin, end, Stand::kLeading});
  cuts.cells.push_back({begin, end, Stand::kTrailing});
}

float doubt(float credit) {
  return -std::log(std::max(credit, kLeastCredit));
}

// What a cell costs as part of a way.
float cost_of(const LineInk& line, const CellRange& cell, float credit) {
  const float through = kCutInk * (ink_at_cut(line, cell.begin) + ink_at_cut(line, cell.end)) / 2;
  const float width = static_cast<float>(cell.end - cell.begin);
  if (cell.stand == Stand::kFull) {
    const float off = std::max(0.F, std::abs(width / line.pitch_px - 1) - kPlay) / kLoosePitch;
    return doubt(credit) + through + off * off / 2;
  }
  return doubt(credit) + through;
}

float cost_of_passing(const LineInk& line, int begin, int end) {
  float ink = 0;
  for (int at = begin; at < end; ++at) {
    if (!line.blank(at)) ink += line.ink[static_cast<std::size_t>(at)] / line.em_px;
  }
  const float paper = kPassPaper * static_cast<float>(end - begin) / line.em_px;
  return paper + (ink > 0 ? kPassAnyInk + kPassInk * ink : 0);
}

}  // namespace

CellRange trimmed(const LineInk& line, CellRange cell) {
  while (cell.begin < cell.end && line.blank(cell.begin)) ++cell.begin;
  while (cell.begin < cell.end && line.blank(cell.end - 1)) --cell.end;
  return cell;
}

float ink_at_cut(const LineInk& line, int cut) {
  if (line.blank(cut) || line.blank(cut - 1)) return 0;
  return std::min(line.ink[static_cast<std::size_t>(cut - 1)],
                  line.ink[static_cast<std::size_t>(cut)]);
}

Cuts find_cuts(const LineInk& line, int begin, int end) {
  Cuts cuts{.places = CutFinder(line, begin, end).places(), .cells = {}};
  const float farthest = std::max(kFullMost * line.pitch_px, kNarrowMost * line.em_px);
  for (std::size_t j = 1; j < cuts.places.size(); ++j) {
    for (std::size_t i = j; i-- > 0;) {
      if (static_cast<float>(cuts.places[j] - cuts.places[i]) > farthest) break;
      add_cells(line, i, j, cuts);
    }
  }
  return cuts;
}

std::vector<std::size_t> best_way(const LineInk& line, const Cuts& cuts,
                                  std::span<const float> credits) {
  assert(credits.size() == cuts.cells.size());
  constexpr std::size_t kPassed = static_cast<std::size_t>(-1);
  const std::size_t count = cuts.places.size();
  std::vector<float> best(count, 0);
  std::vector<std::size_t> last(count, kPassed);
  std::size_t next = 0;  // cells are ordered by their end
  const auto index_of = [&](int place) {
    return static_cast<std::size_t>(
        std::lower_bound(cuts.places.begin(), cuts.places.end(), place) - cuts.places.begin());
  };
  for (std::size_t j = 1; j < count; ++j) {
    best[j] = best[j - 1] + cost_of_passing(line, cuts.places[j - 1], cuts.places[j]);
    for (; next < cuts.cells.size() && cuts.cells[next].end == cuts.places[j]; ++next) {
      const CellRange& cell = cuts.cells[next];
      const float cost = best[index_of(cell.begin)] + cost_of(line, cell, credits[next]);
      if (cost < best[j]) {
        best[j] = cost;
        last[j] = next;
      }
    }
  }
  std::vector<std::size_t> way;
  for (std::size_t j = count; j-- > 1;) {
    if (last[j] == kPassed) continue;
    way.push_back(last[j]);
    j = index_of(cuts.cells[last[j]].begin) + 1;
  }
  std::reverse(way.begin(), way.end());
  return way;
}

}  // namespace jiaokan
