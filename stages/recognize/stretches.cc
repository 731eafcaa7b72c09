#include "stages/recognize/stretches.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace jiaokan {
namespace {

// Less likely cells on the way through a stretch call for a second look.
constexpr float kSettled = 0.9F;

// How likely a narrow glyph is where the ink alone would allow it: parts of wide glyphs look like
// narrow ones.
constexpr float kNarrowDigit = 0.97F, kNarrowMark = 0.7F, kNarrowLatin = 0.4F,
                kNarrowTurned = 0.95F;
constexpr float kWidestDigit = 0.6F;  // of ink, ems

// What the first walk left open in one line. Cells that were not judged have no credit.
struct Stretch {
  std::size_t line;
  Cuts cuts;
  std::vector<Verdict> verdicts;
  std::vector<float> credits;
  std::vector<std::size_t> way;  // as best_way gives it
};

// Of a stretch, whether a cell is to be judged.
using WhichCells = std::function<bool(const Stretch&, std::size_t cell)>;

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

// The parts of a line between the cells that stand.
std::vector<Stretch> open_stretches(std::size_t number, const LineInk& ink,
                                    std::span<const FoundGlyph> standing) {
  std::vector<Stretch> open;
  const auto add = [&](int begin, int end) {
    if (begin < end && !ink.blank(begin, end)) {
      Stretch stretch{.line = number, .cuts = find_cuts(ink, begin, end)};
      stretch.verdicts.resize(stretch.cuts.cells.size());
      stretch.credits.resize(stretch.cuts.cells.size());
      open.push_back(std::move(stretch));
    }
  };
  int begin = ink.from;
  for (const FoundGlyph& found : standing) {
    add(begin, found.range.begin);
    begin = found.range.end;
  }
  add(begin, ink.to);
  return open;
}

bool cuts_ink(const LineInk& line, const CellRange& cell) {
  return ink_at_cut(line, cell.begin) > 0 || ink_at_cut(line, cell.end) > 0;
}

// True when the way leaves no ink out and every glyph on it is beyond doubt and no wider than one.
bool is_settled(const LineInk& line, const Stretch& stretch) {
  int begin = stretch.cuts.places.front();
  for (const std::size_t cell : stretch.way) {
    const CellRange& range = stretch.cuts.cells[cell];
    const bool wide = ink_width(line, range) > kWidestInk;
    if (wide || stretch.credits[cell] < kSettled || !line.blank(begin, range.begin)) return false;
    begin = range.end;
  }
  return line.blank(begin, stretch.cuts.places.back());
}

void judge_cells(std::span<const InkedLine> lines, std::span<Stretch> stretches,
                 const WhichCells& which, GlyphJudge& judge, Script script) {
  std::vector<CellOfLine> cells;
  for (const Stretch& stretch : stretches) {
    for (std::size_t i = 0; i < stretch.cuts.cells.size(); ++i) {
      if (which(stretch, i)) cells.push_back({stretch.line, stretch.cuts.cells[i]});
    }
  }
  const std::vector<Verdict> verdicts = judge.judge(lines, cells, script);
  auto verdict = verdicts.begin();
  for (Stretch& stretch : stretches) {
    const LineInk& ink = lines[stretch.line].ink;
    for (std::size_t i = 0; i < stretch.cuts.cells.size(); ++i) {
      if (!which(stretch, i)) continue;
      stretch.verdicts[i] = *verdict;
      stretch.credits[i] = credit_of(ink, stretch.cuts.cells[i], *verdict++);
    }
    stretch.way = best_way(ink, stretch.cuts, stretch.credits);
  }
}

// Most glyphs stand apart: cells that cut ink are judged only where those that do not leave doubt.
void judge_stretches(std::span<const InkedLine> lines, std::span<Stretch> stretches,
                     GlyphJudge& judge, Script script) {
  const auto cuts = [&](const Stretch& stretch, std::size_t cell) {
    return cuts_ink(lines[stretch.line].ink, stretch.cuts.cells[cell]);
  };
  judge_cells(lines, stretches, std::not_fn(cuts), judge, script);
  const auto open = std::stable_partition(
      stretches.begin(), stretches.end(),
      [&](const Stretch& stretch) { return is_settled(lines[stretch.line].ink, stretch); });
  judge_cells(lines, std::span(open, stretches.end()), cuts, judge, script);
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
