#include "stages/recognize/settle_marks.h"

#include <algorithm>
#include <cstddef>

#include "models/unicode.h"

namespace jiaokan {
namespace {

// Around the joint of a dash's halves its ink is whole so far to both sides, in ems.
constexpr float kDashJoint = 0.1F;
// From the one half of a quote to the other, in ems; less than from any quote to the next.
constexpr float kQuoteGap = 0.12F;
// Dirt is no wider than this, in ems.
constexpr float kSlight = 0.4F;
// How far dirt stands off the line at least, in ems: where such a mark may stand, where it is less
// sure than that, and where none may stand.
constexpr float kDirtFarOff = 0.8F, kDirtUnsureOff = 0.5F, kUnsure = 0.5F, kDirtOff = 0.08F;
// Two full glyphs are so much farther apart, in ems, for each mark between them.
constexpr float kLeastRoom = 0.25F;

bool is_slight(const LineInk& line, const FoundGlyph& one) {
  return one.verdict.group == ClassGroup::kMark && ink_width(line, one.range) < kSlight;
}

// No line begins with a mark that is no opening one, and none ends with an opening one, a dot or
// two pauses: what looks like them there is dirt, if it stands off the line at all.
bool is_dirt(const LineInk& line, const FoundGlyph& end, const FoundGlyph& next, bool first) {
  const CellRange &left = first ? end.range : next.range, &right = first ? next.range : end.range;
  const auto gap = static_cast<float>(trimmed(line, right).begin - trimmed(line, left).end);
  const char32_t c = end.verdict.choices[0].character;
  const char32_t beside = next.verdict.choices[0].character;
  const bool misplaced =
      first ? !is_opening(c)
            : is_opening(c) || c == U'·' || c == U'.' || c == U'-' ||
                  (is_punctuation(beside) && !is_closing(beside) && !is_closing(c));
  if (!is_slight(line, end)) return false;
  if (misplaced) return gap > kDirtOff * line.em_px;
  // A mark may stand half a cell off the mark before it.
  const bool unsure = end.verdict.choices[0].confidence < kUnsure && is_han(beside);
  if (unsure) return gap > kDirtUnsureOff * line.em_px;
  return end.range.stand != Stand::kFull && gap > kDirtFarOff * line.em_px;
}

bool is_full_glyph(const FoundGlyph& one) {
  const ClassGroup group = one.verdict.group;
  return one.range.stand == Stand::kFull &&
         (group == ClassGroup::kHan || group == ClassGroup::kVariant);
}

float middle_of(const LineInk& line, const FoundGlyph& one) {
  const CellRange ink = trimmed(line, one.range);
  return static_cast<float>(ink.begin + ink.end) / 2;
}

// Of the slight marks between two full glyphs as many as have room there: the surest.
void drop_crowded(const LineInk& line, std::vector<FoundGlyph>& found) {
  const auto confidence = [](const FoundGlyph& one) { return one.verdict.choices[0].confidence; };
  for (std::size_t left = 0; left < found.size(); ++left) {
    std::size_t right = left + 1;
    while (right < found.size() && is_slight(line, found[right])) ++right;
    if (right == found.size() || !is_full_glyph(found[left]) || !is_full_glyph(found[right])) {
      continue;
    }
    const float apart = middle_of(line, found[right]) - middle_of(line, found[left]);
    const float room = apart / line.em_px - 1;
    for (; right > left + 1 && room < kLeastRoom * static_cast<float>(right - left - 1); --right) {
      const auto first = found.begin() + static_cast<std::ptrdiff_t>(left) + 1;
      const auto last = found.begin() + static_cast<std::ptrdiff_t>(right);
      found.erase(std::ranges::min_element(first, last, {}, confidence));
    }
  }
}

}  // namespace

float ink_width(const LineInk& line, const CellRange& range) {
  const CellRange ink = trimmed(line, range);
  return static_cast<float>(ink.end - ink.begin) / line.em_px;
}

void join_dashes(const LineInk& line, std::span<FoundGlyph> found) {
  const auto is_bar = [](const FoundGlyph& one) {
    const char32_t c = one.verdict.choices[0].character;
    return one.range.stand == Stand::kFull && (c == U'一' || c == U'—');
  };
  for (std::size_t i = 1; i < found.size(); ++i) {
    FoundGlyph &before = found[i - 1], &after = found[i];
    if (!is_bar(before) || !is_bar(after) || before.range.end != after.range.begin) continue;
    const int at = after.range.begin, reach = static_cast<int>(kDashJoint * line.em_px);
    bool whole = true;
    for (int place = at - reach; place <= at + reach; ++place) whole = whole && !line.blank(place);
    if (!whole) continue;
    for (FoundGlyph* one : {&before, &after}) {
      one->verdict.choices[0].character = U'—';
      one->verdict.group = ClassGroup::kMark;
    }
  }
}

void join_quotes(const LineInk& line, std::vector<FoundGlyph>& found) {
  for (std::size_t i = 1; i < found.size(); ++i) {
    FoundGlyph &before = found[i - 1], &after = found[i];
    Candidate& choice = before.verdict.choices[0];
    const char32_t half = choice.character, whole = half == U'‘' ? U'“' : U'”';
    const char32_t next = after.verdict.choices[0].character;
    const int gap = trimmed(line, after.range).begin - trimmed(line, before.range).end;
    if ((half != U'‘' && half != U'’') || (next != half && next != whole) ||
        static_cast<float>(gap) > kQuoteGap * line.em_px) {
      continue;
    }
    choice = {whole, std::min(choice.confidence, after.verdict.choices[0].confidence)};
    before.range.end = after.range.end;
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void drop_dirt(const LineInk& line, std::vector<FoundGlyph>& found) {
  while (found.size() > 1 && is_dirt(line, found.back(), found[found.size() - 2], false)) {
    found.pop_back();
  }
  while (found.size() > 1 && is_dirt(line, found[0], found[1], true)) found.erase(found.begin());
  drop_crowded(line, found);
}

}  // namespace jiaokan
