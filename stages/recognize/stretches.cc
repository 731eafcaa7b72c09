#include "stages/recognize/stretches.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace jiaokan {
namespace {

// How likely a narrow glyph is where the ink alone would allow it: parts of wide glyphs look like
// narrow ones.
constexpr float kNarrowDigit = 0.97F, kNarrowMark = 0.7F, kNarrowLatin = 0.4F,
                kNarrowTurned = 0.95F;
constexpr float kWidestDigit = 0.6F;  // of ink, ems

// What the first walk left open in one line.
struct Stretch {
  std::size_t line;
  Cuts cuts;
  std::vector<bool> judged;  // of each cell of `cuts`, as what follows
  std::vector<Verdict> verdicts;
  std::vector<float> credits;    // of a cell that was not judged the most that it may get
  std::vector<std::size_t> way;  // as best_way gives it
};

// How likely it is that the cell holds the glyph that it looks like most.
float credit_of(const LineInk& line, const CellRange& range, const Verdict& verdict) {
  const float confidence = verdict.choices[0].confidence;
  if (confidence <= verdict.none) return 0;
  if (range.stand == Stand::kFull) return confidence;
  const bool digit = verdict.group == ClassGroup::kDigit;
  if (digit && ink_width(line, range) > kWidestDigit) return 0;
  if (range.stand == Stand::kTurned) return kNarrowTurned * confidence;
  if (digit) return kNarrowDigit * confidence;
  return (verdict.group == ClassGroup::kLatin ? kNarrowLatin : kNarrowMark) * confidence;
}

// The most that credit_of gives, whatever the verdict.
float most_credit(const LineInk& line, const CellRange& range) {
  if (range.stand == Stand::kFull) return 1;
  if (range.stand == Stand::kTurned) return kNarrowTurned;
  const bool digit = range.stand == Stand::kCentred && ink_width(line, range) <= kWidestDigit;
  return digit ? kNarrowDigit : kNarrowMark;
}

Stretch unread(std::size_t number, const LineInk& ink, int begin, int end) {
  Stretch stretch{.line = number, .cuts = find_cuts(ink, begin, end)};
  const std::vector<CellRange>& cells = stretch.cuts.cells;
  stretch.judged.resize(cells.size());
  stretch.verdicts.resize(cells.size());
  for (const CellRange& cell : cells) stretch.credits.push_back(most_credit(ink, cell));
  return stretch;
}

// The parts of a line between the cells that stand.
std::vector<Stretch> open_stretches(std::size_t number, const LineInk& ink,
                                    std::span<const FoundGlyph> standing) {
  std::vector<Stretch> open;
  const auto add = [&](int begin, int end) {
    if (begin < end && !ink.blank(begin, end)) open.push_back(unread(number, ink, begin, end));
  };
  int begin = ink.from;
  for (const FoundGlyph& found : standing) {
    add(begin, found.range.begin);
    begin = found.range.end;
  }
  add(begin, ink.to);
  return open;
}

bool all_judged(const Stretch& stretch) {
  return std::ranges::all_of(stretch.way, [&](std::size_t cell) { return stretch.judged[cell]; });
}

// Judges the cells on the stretches' ways.
void judge_ways(std::span<const InkedLine> lines, std::span<Stretch> stretches, GlyphJudge& judge,
                Script script) {
  std::vector<CellOfLine> cells;
  std::vector<std::pair<Stretch*, std::size_t>> owners;
  for (Stretch& stretch : stretches) {
    for (const std::size_t cell : stretch.way) {
      if (stretch.judged[cell]) continue;
      cells.push_back({stretch.line, stretch.cuts.cells[cell]});
      owners.emplace_back(&stretch, cell);
    }
  }
  const std::vector<Verdict> verdicts = judge.judge(lines, cells, script);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto& [stretch, cell] = owners[i];
    stretch->judged[cell] = true;
    stretch->verdicts[cell] = verdicts[i];
    stretch->credits[cell] = credit_of(lines[stretch->line].ink, cells[i].range, verdicts[i]);
  }
}

// While the best way has cells that were not judged, which count for as much as they may get, these
// are judged. So the way is the best of all, and most cells never need the network.
void judge_stretches(std::span<const InkedLine> lines, std::span<Stretch> stretches,
                     GlyphJudge& judge, Script script) {
  for (std::span<Stretch> open = stretches; !open.empty();) {
    for (Stretch& stretch : open) {
      stretch.way = best_way(lines[stretch.line].ink, stretch.cuts, stretch.credits);
    }
    const auto judged = std::ranges::stable_partition(open, std::not_fn(all_judged));
    open = {open.begin(), judged.begin()};
    judge_ways(lines, open, judge, script);
  }
}

}  // namespace

void read_stretches(std::span<const InkedLine> lines, std::span<std::vector<FoundGlyph>> found,
                    GlyphJudge& judge, Script script) {
  std::vector<Stretch> open;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (Stretch& stretch : open_stretches(i, lines[i].ink, found[i])) {
      open.push_back(std::move(stretch));
    }
  }
  judge_stretches(lines, open, judge, script);
  for (const Stretch& stretch : open) {
    for (const std::size_t cell : stretch.way) {
      found[stretch.line].push_back({stretch.cuts.cells[cell], stretch.verdicts[cell]});
    }
  }
}

}  // namespace jiaokan
