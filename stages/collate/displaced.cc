#include "stages/collate/displaced.h"

#include <algorithm>

#include "models/unicode.h"
#include "stages/collate/anchors.h"
#include "stages/collate/cuts.h"

namespace jiaokan {
namespace {

constexpr std::uint32_t kLeastGlyphs = 8;
constexpr std::size_t kSeedLength = 3;
// Part of a passage whose glyphs must be found again, in seeds.
constexpr double kFound = 0.45;
// A chance meeting inside a passage does not end it.
constexpr std::uint32_t kMostMeetings = 2;
constexpr std::uint32_t kSurelyFound = 16;
// A move must bring at least so many glyphs together with others.
constexpr std::size_t kLeastGain = 6;
constexpr int kMostMoves = 20;  // of one row
// A short passage may be a set phrase of another place. It is out of place only where the row's
// text breaks off at both of its ends and where it belongs, as -log10 together.
constexpr std::uint32_t kShort = 40;
constexpr double kBreaksOff = 5.0;
constexpr double kLeastCut = 1.3;  // where it belongs: any lost passage leaves a place to put it

struct Passage {
  std::uint32_t begin = 0, end = 0;  // glyphs
  std::size_t first_column = 0, last_column = 0;
};

bool is_alone(const Profile& profile, std::size_t column, std::size_t row) {
  for (std::size_t other = 0; other < profile.rows(); ++other) {
    if (other != row && profile.at(column, other) != kAbsent) return false;
  }
  return true;
}

// Passages that only the row has, each in one block.
std::vector<Passage> lone_passages(const Profile& profile, const Row& glyphs, std::size_t row) {
  std::vector<Passage> passages;
  Passage open;
  std::uint32_t meetings = 0;
  const auto close = [&] {
    if (open.end - open.begin >= kLeastGlyphs) passages.push_back(open);
    open = {};
  };
  for (std::size_t at = 0; at < profile.size(); ++at) {
    const std::int32_t reading = profile.at(at, row);
    if (reading == kAbsent) continue;
    const auto glyph = static_cast<std::uint32_t>(reading);
    const bool alone = is_alone(profile, at, row);
    const bool goes_on = open.begin < open.end && glyph - open.end <= kMostMeetings &&
                         glyphs.block_of(open.begin) == glyphs.block_of(glyph);
    if (alone) {
      if (!goes_on) {
        close();
        open = {glyph, glyph + 1, at, at};
      }
      open.end = glyph + 1;
      open.last_column = at;
      meetings = 0;
    } else if (++meetings > kMostMeetings) {
      close();
    }
  }
  close();
  return passages;
}

// Columns in which the row meets another.
std::size_t meetings_of(const Profile& profile, std::size_t row) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < profile.size(); ++at) {
    count += profile.at(at, row) != kAbsent && !is_alone(profile, at, row);
  }
  return count;
}

// Whether the glyphs of the range say what another row says in their columns: most of them in a
// short passage, half of them (that is, under much noise) in a long one.
bool is_found(const Profile& profile, const std::vector<Row>& rows, std::size_t row,
              GlyphRange range) {
  std::uint32_t same = 0;
  for (std::size_t at = 0; at < profile.size(); ++at) {
    const std::int32_t glyph = profile.at(at, row);
    if (glyph < static_cast<std::int32_t>(range.begin) ||
        glyph >= static_cast<std::int32_t>(range.end)) {
      continue;
    }
    for (std::size_t other = 0; other < profile.rows(); ++other) {
      const std::int32_t reading = profile.at(at, other);
      if (other == row || reading == kAbsent) continue;
      if (rows[other].keys[static_cast<std::size_t>(reading)] !=
          rows[row].keys[static_cast<std::size_t>(glyph)]) {
        continue;
      }
      ++same;
      break;
    }
  }
  const std::uint32_t length = range.end - range.begin;
  return 2 * same >= length && same >= std::min(length * 8 / 10, kSurelyFound);
}

// The columns in which the row is absent, and where they stand in the profile.
struct Vacancy {
  Profile columns;
  std::vector<std::uint32_t> from;
};

Vacancy vacancy_of(const Profile& profile, std::size_t row) {
  Vacancy vacancy{Profile(profile.rows()), {}};
  for (std::size_t at = 0; at < profile.size(); ++at) {
    if (profile.at(at, row) != kAbsent) continue;
    vacancy.columns.add_copy(profile, at);
    vacancy.from.push_back(static_cast<std::uint32_t>(at));
  }
  return vacancy;
}

// Half-open columns to which the passage belongs; empty if it is found nowhere.
struct Target {
  std::size_t begin = 0, end = 0;
};

Target find_target(const Profile& profile, const Vacancy& vacancy, const std::vector<Row>& rows,
                   std::size_t row, const Passage& passage) {
  const std::vector<Run> runs = find_runs(vacancy.columns, rows, 0, vacancy.columns.size(),
                                          rows[row], passage.begin, passage.end, kSeedLength);
  std::vector<Meeting> meetings = chain_runs(runs, 0);
  // One place: the meetings near the middle one.
  if (meetings.empty()) return {};
  const Meeting middle = meetings[meetings.size() / 2];
  std::erase_if(meetings, [&](const Meeting& meeting) {
    const std::int64_t drift = (std::int64_t{meeting.column} - middle.column) -
                               (std::int64_t{meeting.glyph} - middle.glyph);
    return std::abs(drift) > 20 + (passage.end - passage.begin) / 10;
  });
  const double needed = kFound * (passage.end - passage.begin);
  if (static_cast<double>(meetings.size()) < std::max(needed, 5.0)) return {};
  Target target{vacancy.from[meetings.front().column], vacancy.from[meetings.back().column] + 1u};
  const auto is_free = [&](std::size_t at) { return profile.at(at, row) == kAbsent; };
  for (std::size_t at = target.begin; at < target.end; ++at) {
    if (!is_free(at)) return {};
  }
  // What precedes the first seed and follows the last one belongs to it too.
  for (std::uint32_t left = meetings.front().glyph - passage.begin;
       left > 0 && target.begin > 0 && is_free(target.begin - 1); --left) {
    --target.begin;
  }
  for (std::uint32_t left = passage.end - 1 - meetings.back().glyph;
       left > 0 && target.end < profile.size() && is_free(target.end); --left) {
    ++target.end;
  }
  return target;
}

RowBlock block_of(const Fusion& fusion, std::size_t column) {
  if (column < fusion.block_begins[1]) return RowBlock::kHead;
  return column < fusion.block_begins[2] ? RowBlock::kBody : RowBlock::kAside;
}

// The glyph of the row that is the first at or after the column; the end of the block if none.
std::uint32_t glyph_after(const Fusion& fusion, const Row& row, std::size_t index,
                          std::size_t column) {
  const RowBlock block = block_of(fusion, column);
  const std::size_t end = fusion.block_begins[static_cast<std::size_t>(block) + 1];
  for (; column < end; ++column) {
    const std::int32_t glyph = fusion.columns.at(column, index);
    if (glyph != kAbsent) return static_cast<std::uint32_t>(glyph);
  }
  return row.end_of(block);
}

// The passage from a sentence's begin to its end: alignment cannot tell 「。甲。」 from 「甲。」
// with the sign before it.
GlyphRange whole_sentence(const Row& row, const Passage& passage) {
  GlyphRange range{passage.begin, passage.end};
  const std::uint32_t end = row.end_of(row.block_of(range.begin));
  const auto begins_with_sign = [&] {
    return is_punctuation(row.text.glyphs[range.begin].character);
  };
  while (range.end < end && begins_with_sign() && row.keys[range.begin] == row.keys[range.end]) {
    ++range.begin, ++range.end;
  }
  return range;
}

// Moves one passage of the row, if one is out of place.
bool move_one(Fusion& fusion, std::vector<Row>& rows, std::size_t index) {
  const Vacancy vacancy = vacancy_of(fusion.columns, index);
  for (const Passage& passage : lone_passages(fusion.columns, rows[index], index)) {
    const Target target = find_target(fusion.columns, vacancy, rows, index, passage);
    if (target.begin >= target.end) continue;
    const RowBlock from = block_of(fusion, passage.first_column);
    const RowBlock to = block_of(fusion, target.begin);
    if (to != block_of(fusion, target.end - 1)) continue;
    const GlyphRange range = whole_sentence(rows[index], passage);
    const std::uint32_t place = glyph_after(fusion, rows[index], index, target.begin);
    // The text's first sentence may be taken for a heading, if it stands by itself.
    const bool first_sentence =
        from == RowBlock::kHead && to == RowBlock::kBody && place == range.end;
    if (from != RowBlock::kBody && to != from && !first_sentence) continue;
    if (place > range.begin && place < range.end) continue;
    const Row& row = rows[index];
    const double cuts = cost_of_cut(row, range.begin, from) + cost_of_cut(row, range.end, from) +
                        std::max(cost_of_cut(row, place, to), kLeastCut);
    if (range.end - range.begin < kShort && cuts > kBreaksOff) continue;
    if (from == to && (place == range.begin || place == range.end)) continue;
    Row moved = rows[index];
    move_glyphs(moved, range, place, to);
    std::swap(rows[index], moved);
    Fusion anew = align_anew(fusion, rows, index);
    const std::uint32_t length = range.end - range.begin;
    const std::uint32_t begin = place > range.begin ? place - length : place;
    if (is_found(anew.columns, rows, index, {begin, begin + length}) &&
        meetings_of(anew.columns, index) >= meetings_of(fusion.columns, index) + kLeastGain) {
      fusion = std::move(anew);
      return true;
    }
    std::swap(rows[index], moved);
  }
  return false;
}

}  // namespace

void move_displaced(Fusion& fusion, std::vector<Row>& rows,
                    const std::vector<std::size_t>& ranking) {
  for (auto row = ranking.rbegin(); row != ranking.rend(); ++row) {
    for (int moves = 0; moves < kMostMoves && move_one(fusion, rows, *row);) ++moves;
  }
}

}  // namespace jiaokan
