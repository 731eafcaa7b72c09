#include "stages/recognize/faint_marks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>

#include "models/unicode.h"

namespace jiaokan {
namespace {

// Room for one glyph, against the pitch.
constexpr float kLeastRoom = 0.75F, kMostRoom = 1.5F;
// How much of what may stand there, nothing among it, must speak for the mark. Between glyphs
// most rooms are blank as they were meant to be; nearly every paragraph ends with a mark.
constexpr float kSure = 0.8F, kSureAtEnd = 0.2F;
constexpr std::u32string_view kMarks = U"，。、；：？！”’）》」』", kFinalMarks = U"。：？！”";

bool is_pause(const FoundGlyph& found) {
  const char32_t c = found.verdict.choices[0].character;
  return is_punctuation(c) && !is_closing(c);
}

// The blank behind a full-width glyph, up to the next one or, at a paragraph's end, a pitch of it.
std::optional<CellRange> room_behind(const InkedLine& line, std::span<const FoundGlyph> found,
                                     std::size_t i) {
  const LineInk& ink = line.ink;
  const bool last = i + 1 == found.size();
  if (found[i].range.stand != Stand::kFull || is_pause(found[i]) ||
      (last ? !line.image->ends_paragraph : found[i + 1].range.stand != Stand::kFull)) {
    return std::nullopt;
  }
  const int pitch = static_cast<int>(std::lround(ink.pitch_px));
  const int begin = found[i].range.end;
  const int end = last ? begin + pitch : found[i + 1].range.begin;
  const float room = static_cast<float>(end - begin) / ink.pitch_px;
  if (room < kLeastRoom || room > kMostRoom || !ink.blank(begin, end)) return std::nullopt;
  const int from = (begin + end - pitch) / 2;
  return CellRange{from, from + pitch, Stand::kFull};
}

// The likeliest of the marks moved to the front, if it is likely enough. Anything but a mark would
// have left more ink.
bool is_mark(Verdict& verdict, bool at_end) {
  const std::u32string_view wanted = at_end ? kFinalMarks : kMarks;
  float sum = verdict.none;
  for (const Candidate& choice : verdict.choices) sum += choice.confidence;
  const auto mark = std::ranges::find_if(verdict.choices, [&](const Candidate& choice) {
    return wanted.find(choice.character) != std::u32string_view::npos;
  });
  if (mark == verdict.choices.end() || mark->confidence < (at_end ? kSureAtEnd : kSure) * sum) {
    return false;
  }
  std::rotate(verdict.choices.begin(), mark, mark + 1);
  verdict.group = ClassGroup::kMark;
  return true;
}

}  // namespace

void find_faint_marks(std::span<const InkedLine> lines, std::span<std::vector<FoundGlyph>> found,
                      GlyphJudge& judge, Script script) {
  std::vector<CellOfLine> rooms;
  std::vector<bool> at_end;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t j = 0; j < found[i].size(); ++j) {
      const auto room = room_behind(lines[i], found[i], j);
      if (!room) continue;
      rooms.push_back({i, *room});
      at_end.push_back(j + 1 == found[i].size());
    }
  }
  std::vector<Verdict> verdicts = judge.judge(lines, rooms, script);
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    if (is_mark(verdicts[i], at_end[i])) {
      found[rooms[i].line].push_back({rooms[i].range, verdicts[i]});
    }
  }
  for (std::vector<FoundGlyph>& line : found) {
    std::ranges::sort(line, {}, [](const FoundGlyph& one) { return one.range; });
  }
}

}  // namespace jiaokan
