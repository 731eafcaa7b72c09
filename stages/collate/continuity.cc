#include "stages/collate/continuity.h"

#include <algorithm>
#include <array>

#include "models/sentence_ends.h"

namespace jiaokan {
namespace {

// More context tells hardly more: among garbled texts a joint is told from a cut with an area under
// the curve of .77 by 4 characters and of .78 by 8.
constexpr std::size_t kReach = 6;

struct Knot {
  float gain, odds;
};
// The model's gain at places where texts run on against its gain where two places of one text were
// put together: a high gain says less than its size, and none at all is a sign of a cut.
constexpr std::array kKnots{Knot{-1.0f, -0.7f}, Knot{0.0f, -0.35f}, Knot{1.0f, 0.45f},
                            Knot{3.0f, 1.0f}, Knot{6.0f, 2.0f}};

float odds_of(float gain) {
  if (gain <= kKnots.front().gain) return kKnots.front().odds;
  for (std::size_t at = 1; at < kKnots.size(); ++at) {
    const Knot &low = kKnots[at - 1], &high = kKnots[at];
    if (gain > high.gain) continue;
    return low.odds + (high.odds - low.odds) * (gain - low.gain) / (high.gain - low.gain);
  }
  return kKnots.back().odds;
}

// log10 odds that a paragraph's begin adds. Lost text takes the paragraph's begin with it that
// stood in it: what goes on in mid-sentence then begins a paragraph. Half of all cuts in garbled
// news are seen so.
constexpr float kInMidSentence = -3.0f;
constexpr float kAfterSentence = -0.4f;
constexpr std::size_t kLongestHeading = 30;  // glyphs

// A short paragraph without a comma is a heading, which ends without a sign.
bool is_heading(std::u32string_view paragraph) {
  return paragraph.size() <= kLongestHeading &&
         paragraph.find_first_of(U"，,。；;") == paragraph.npos;
}

float paragraph_odds(const Row& row, std::u32string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && !row.begins[begin]) --begin;
  const bool ended = is_heading(text.substr(begin, at - begin)) || ends_closed(text.substr(0, at));
  return ended ? kAfterSentence : kInMidSentence;
}

}  // namespace

float continuity(std::u32string_view left, std::u32string_view right, const LanguageModel& model) {
  if (left.empty() || right.empty()) return 0;
  left.remove_prefix(left.size() - std::min(left.size(), kReach));
  return odds_of(static_cast<float>(model.junction_gain(left, right.substr(0, kReach))));
}

void find_continuity(Row& row, const LanguageModel& model) {
  const std::u32string text = characters(row.text.glyphs);
  const std::u32string_view view = text;
  row.runs_on.assign(text.size(), 0);
  for (std::uint32_t at = row.begin_of(RowBlock::kBody) + 1; at < row.end_of(RowBlock::kBody);
       ++at) {
    row.runs_on[at] = continuity(view.substr(0, at), view.substr(at), model) +
                      (row.begins[at] ? paragraph_odds(row, view, at) : 0);
  }
}

}  // namespace jiaokan
