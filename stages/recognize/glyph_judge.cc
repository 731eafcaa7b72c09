#include "stages/recognize/glyph_judge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "models/unicode.h"

namespace jiaokan {
namespace {

// A character of the other script is that much less likely than it looks.
constexpr float kOtherScript = 0.05F;
// So is a mark that is not turned in a vertical line.
constexpr float kUpright = 0.6F;
// What lies so far below the best score has no share.
constexpr float kDeepest = 16;
// Larger batches gain nothing.
constexpr std::size_t kBatch = 64;
// Ink that measures less than this along the line is small, and aside if it is that far from the
// middle of its cell, in ems.
constexpr float kSmallInk = 0.45F, kAside = 0.15F;
// A cell with ink wider than this, in ems, has other glyphs in it if a mark is at its middle.
constexpr float kSlim = 0.62F, kSliver = 0.12F;
constexpr std::u32string_view kPauses = U"，。、；：？！";

// Marks of running text and how often they stand there, per million glyphs: counted over news of
// 2023, in which “” stands for what other papers set as 「」.
struct CommonMark {
  char32_t mark;
  float per_million;
};
constexpr CommonMark kCommonMarks[] = {
    {U'，', 38700}, {U'。', 19100}, {U'、', 15500}, {U'“', 3600}, {U'”', 3600}, {U'「', 3600},
    {U'」', 3600},  {U'（', 700},   {U'）', 700},   {U'《', 650}, {U'》', 650}, {U'—', 600},
    {U'；', 600},   {U'：', 430},   {U'·', 200},    {U'？', 100}, {U'！', 100}, {U'…', 100},
    {U'‘', 100},    {U'’', 100},    {U'『', 100},   {U'』', 100}, {U'％', 100}};
// The part of a common mark in what the network was trained on, and of a pause, which stood there
// oftener.
constexpr float kMarkDrawn = 0.0021F, kPauseDrawn = 0.0054F;

constexpr float kRareMark = 0.02F;
// Two narrow digits in one cell look like a circled number.
constexpr float kCircled = 1e-4F;

float prior_of(const CommonMark& common) {
  constexpr std::u32string_view kPausesDrawn = U"，。、";
  const bool pause = kPausesDrawn.find(common.mark) != std::u32string_view::npos;
  return std::sqrt(common.per_million * 1e-6F / (pause ? kPauseDrawn : kMarkDrawn));
}

// The network was trained on every class alike and on each in proportion to the root of its
// frequency, half and half; running text is less even. The root of what lies between is taken, as
// the frequencies are those of one collection.
std::vector<float> priors_of(const std::vector<GlyphClass>& classes) {
  float roots = 0;
  for (const GlyphClass& glyph : classes) roots += std::sqrt(glyph.per_million + 1);
  std::vector<float> priors;
  for (const GlyphClass& glyph : classes) {
    const bool han = glyph.group == ClassGroup::kHan || glyph.group == ClassGroup::kVariant;
    const float drawn =
        0.5F / static_cast<float>(classes.size()) + 0.5F * std::sqrt(glyph.per_million + 1) / roots;
    float prior = std::sqrt((glyph.per_million + 1) * 1e-6F / drawn);
    if (glyph.group == ClassGroup::kMark) {
      const bool circled = glyph.character >= U'①' && glyph.character <= U'⑩';
      const auto* common = std::ranges::find(kCommonMarks, glyph.character, &CommonMark::mark);
      prior = common != std::end(kCommonMarks) ? prior_of(*common) : circled ? kCircled : kRareMark;
    } else if (!han) {
      prior = glyph.group == ClassGroup::kLatin ? 0.1F : 1;
    }
    priors.push_back(prior);
  }
  return priors;
}

unsigned bit(Stand stand) {
  return 1U << static_cast<unsigned>(stand);
}

Stands stands_of(const GlyphClass& glyph) {
  unsigned bits = 0;
  if (glyph.group == ClassGroup::kDigit || glyph.group == ClassGroup::kLatin ||
      (glyph.group == ClassGroup::kMark && glyph.character < 0x80)) {
    // Not a full cell: it would look the same with a slim neighbour in it.
    bits |= bit(Stand::kCentred) | bit(Stand::kTurned);
  } else {
    bits |= bit(Stand::kFull);
  }
  if (glyph.group == ClassGroup::kMark) {
    const char32_t c = glyph.character;
    const bool pause = kPauses.find(c) != std::u32string_view::npos;
    if (is_closing(c) || pause) bits |= bit(Stand::kLeading);
    if (is_opening(c)) bits |= bit(Stand::kTrailing);
    if (!is_closing(c) && !pause && !is_opening(c)) bits |= bit(Stand::kCentred);
  }
  return bits;
}

// Some faces print brackets and colons of vertical lines as those of horizontal ones.
bool is_upright(const GlyphClass& glyph, Direction direction) {
  const char32_t c = glyph.character;
  return direction == Direction::kVertical &&
         (is_opening(c) || is_closing(c) || c == U'：' || c == U'；');
}

// Simplified horizontal text has “” in their place.
bool is_corner(char32_t c) {
  return c >= U'「' && c <= U'』';
}

// By a quarter against the clock.
Cell turned_back(const Cell& cell) {
  Cell turned;
  for (std::size_t y = 0; y < kCellPx; ++y) {
    for (std::size_t x = 0; x < kCellPx; ++x) {
      turned[y * kCellPx + x] = cell[x * kCellPx + (kCellPx - 1 - y)];
    }
  }
  return turned;
}

Cell cell_of(const InkedLine& line, const CellRange& range) {
  const bool vertical = line.image->direction == Direction::kVertical;
  const LineInk& ink = line.ink;
  const float half = ink.em_px / 2;
  float along = static_cast<float>(range.begin + range.end) / 2;
  if (range.stand == Stand::kLeading) along = static_cast<float>(range.begin) + half;
  if (range.stand == Stand::kTrailing) along = static_cast<float>(range.end) - half;
  const float across = ink.middle_at(along);
  CellCut cut{.x = vertical ? across : along,
              .y = vertical ? along : across,
              .em_px = ink.em_px,
              .direction = line.image->direction,
              .paper = ink.paper};
  if (range.stand != Stand::kFull) {
    cut.keep_from = static_cast<float>(range.begin);
    cut.keep_to = static_cast<float>(range.end);
  }
  const Cell cell = cut_cell(line.image->raster, cut);
  return range.stand == Stand::kTurned ? turned_back(cell) : cell;
}

// Small ink at one end of the cell: no glyph but a pause or a bracket stands so.
bool is_aside(const LineInk& line, const CellRange& cell) {
  const CellRange ink = trimmed(line, cell);
  const auto apart = static_cast<float>(std::abs(ink.begin + ink.end - cell.begin - cell.end)) / 2;
  return static_cast<float>(ink.end - ink.begin) < kSmallInk * line.em_px &&
         apart > kAside * line.em_px;
}

// A mark that is slimmer than a glyph: it does not fill the cell alone.
bool is_slim(const GlyphClass& glyph) {
  const char32_t c = glyph.character;
  return glyph.group == ClassGroup::kMark && (is_opening(c) || is_closing(c) || c == U'·' ||
                                              kPauses.find(c) != std::u32string_view::npos);
}

// The ink of a cell without slivers of its neighbours at its ends.
CellRange without_slivers(const LineInk& line, const CellRange& cell) {
  const int sliver = static_cast<int>(std::lround(kSliver * line.em_px));
  CellRange own = cell;
  int at = cell.begin;
  while (at < cell.end && !line.blank(at)) ++at;
  if (at - cell.begin <= sliver) own.begin = at;
  at = cell.end;
  while (at > own.begin && !line.blank(at - 1)) --at;
  if (cell.end - at <= sliver) own.end = at;
  return trimmed(line, own);
}

// The scores one after another would wait for each other: eight chains do not.
float highest_of(std::span<const float> scores) {
  constexpr std::size_t kChains = 8;
  std::array<float, kChains> most;
  most.fill(scores.front());
  for (std::size_t i = 0; i < scores.size(); ++i)
    most[i % kChains] = std::max(most[i % kChains], scores[i]);
  return *std::max_element(most.begin(), most.end());
}

}  // namespace

GlyphJudge::GlyphJudge(GlyphNetwork network, std::vector<GlyphClass> classes)
    : network_(std::move(network)), classes_(std::move(classes)) {
  for (const GlyphClass& glyph : classes_) stands_.push_back(stands_of(glyph));
  priors_ = priors_of(classes_);
}

std::vector<Verdict> GlyphJudge::judge(std::span<const InkedLine> lines,
                                       std::span<const CellOfLine> cells, Script script) {
  std::vector<Verdict> verdicts;
  verdicts.reserve(cells.size());
  std::vector<Cell> batch;
  for (std::size_t first = 0; first < cells.size(); first += kBatch) {
    const auto some = cells.subspan(first, std::min(kBatch, cells.size() - first));
    batch.clear();
    for (const CellOfLine& cell : some) batch.push_back(cell_of(lines[cell.line], cell.range));
    const std::vector<float> scores = network_.scores(batch);
    for (std::size_t i = 0; i < some.size(); ++i) {
      verdicts.push_back(verdict(std::span(scores).subspan(i * classes_.size(), classes_.size()),
                                 lines[some[i].line], some[i].range, script));
    }
  }
  return verdicts;
}

// Softmax over what may stand in a line of that direction, the other script held back; of it the
// best that may stand so.
Verdict GlyphJudge::verdict(std::span<const float> scores, const InkedLine& line,
                            const CellRange& range, Script script) const {
  const Direction direction = line.image->direction;
  const CellRange ink = without_slivers(line.ink, range);
  const bool full = range.stand == Stand::kFull &&
                    static_cast<float>(ink.end - ink.begin) > kSlim * line.ink.em_px;
  const float highest = highest_of(scores);
  Stands stands = bit(range.stand);
  if (range.stand == Stand::kFull && is_aside(line.ink, range)) {
    stands = bit(Stand::kLeading) | bit(Stand::kTrailing);
  }
  float sum = 0, none = 0;
  std::vector<std::pair<float, std::size_t>> likely;
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    const float below = highest - scores[i];
    if (below > kDeepest) continue;
    const GlyphClass& glyph = classes_[i];
    const bool other_way = glyph.direction && *glyph.direction != direction;
    if (other_way && !is_upright(glyph, direction)) continue;
    const bool foreign = (script != Script::kMixed && glyph.script && *glyph.script != script) ||
                         (script == Script::kHans && is_corner(glyph.character) &&
                          direction == Direction::kHorizontal);
    const float share = std::exp(-below) * priors_[i] * (foreign ? kOtherScript : 1.F) *
                        (other_way ? kUpright : 1.F);
    sum += share;
    if (glyph.group == ClassGroup::kNone) {
      none = share;
    } else if ((stands_[i] & stands).any() && !(full && is_slim(glyph) && !other_way)) {
      likely.emplace_back(share, i);
    }
  }
  Verdict verdict{.none = none / std::max(sum, 1e-20F)};
  const std::size_t count = std::min(likely.size(), Verdict::kChoices);
  std::partial_sort(likely.begin(), likely.begin() + static_cast<std::ptrdiff_t>(count),
                    likely.end(), [](const auto& a, const auto& b) {
                      return a.first > b.first || (a.first == b.first && a.second < b.second);
                    });
  for (std::size_t i = 0; i < count; ++i) {
    verdict.choices[i] = {classes_[likely[i].second].character, likely[i].first / sum};
  }
  if (count > 0) verdict.group = classes_[likely[0].second].group;
  return verdict;
}

}  // namespace jiaokan
