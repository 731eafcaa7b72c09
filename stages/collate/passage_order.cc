#include "stages/collate/passage_order.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace jiaokan {
namespace {

constexpr std::size_t kLeastColumns = 8;  // of each of the two passages
constexpr std::size_t kContext = 12;      // characters that the model looks at on each side
constexpr std::size_t kMostShared = 2;    // columns
// What one joint may say, log10.
constexpr double kLeastGain = -3, kMostGain = 6;
// log10 odds for a cut where the source says that it broke off.
constexpr double kAtJoint = 1.5;
// The joint of the two passages says less than those of either with its own surroundings: more may
// be lost between them.
constexpr double kBetween = 0.5;
// log10 odds that a row lost nothing in the midst of a passage.
constexpr double kUncut = 2.0;
// The other order must be so much better, log10: alignment's own is a guess.
constexpr double kClearly = 0.1;
// And moving one into the other better than that.
constexpr double kSurely = 0.5;
constexpr int kMostSwaps = 40;

struct Columns {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

// A passage in the row that has most of it.
struct Told {
  std::size_t row = 0;
  GlyphRange glyphs;
  std::uint32_t size() const { return glyphs.end - glyphs.begin; }
};

class Joints {
 public:
  Joints(const std::vector<Row>& rows, const LanguageModel& model) : rows_(rows), model_(model) {}

  // log10 odds that the text runs on three times where `first` stands before `second`: into the
  // first, from it to the second, and out of that.
  double in_order(const Told& first, const Told& second) const {
    return runs_on(first.row, first.glyphs.begin) +
           kBetween * meet(first, first.glyphs.end, second, second.glyphs.begin) +
           runs_on(second.row, second.glyphs.end);
  }

  // The same where `inner` stands before the glyph `at` of `outer`.
  double inside(const Told& outer, std::uint32_t at, const Told& inner) const {
    return runs_on(outer.row, outer.glyphs.begin) + meet(outer, at, inner, inner.glyphs.begin) +
           meet(inner, inner.glyphs.end, outer, at) + runs_on(outer.row, outer.glyphs.end) -
           runs_on(outer.row, at) - kUncut - std::log10(outer.size());
  }

 private:
  // log10 odds that the row's own text runs on over the glyph's begin.
  double runs_on(std::size_t row, std::uint32_t at) const {
    if (at == 0 || at >= rows_[row].size()) return 0;
    const bool broken = std::ranges::binary_search(rows_[row].text.joints, at);
    return gain(before(row, at), after(row, at)) - (broken ? kAtJoint : 0);
  }

  // log10 odds that the text goes on from before a glyph of one to a glyph of the other.
  double meet(const Told& one, std::uint32_t end, const Told& other, std::uint32_t begin) const {
    return gain(before(one.row, end), after(other.row, begin));
  }

  double gain(std::u32string_view left, std::u32string_view right) const {
    return std::clamp(model_.junction_gain(left, right), kLeastGain, kMostGain);
  }

  std::u32string before(std::size_t row, std::uint32_t at) const {
    return text(row, at - std::min<std::uint32_t>(at, kContext), at);
  }

  std::u32string after(std::size_t row, std::uint32_t at) const {
    return text(row, at, std::min<std::uint32_t>(rows_[row].size(), at + kContext));
  }

  std::u32string text(std::size_t row, std::uint32_t begin, std::uint32_t end) const {
    std::u32string text;
    for (; begin < end; ++begin) text += rows_[row].text.glyphs[begin].character;
    return text;
  }

  const std::vector<Row>& rows_;
  const LanguageModel& model_;
};

bool is_alone(const Profile& profile, std::size_t column, std::size_t row) {
  if (profile.at(column, row) == kAbsent) return false;
  for (std::size_t other = 0; other < profile.rows(); ++other) {
    if (other != row && profile.at(column, other) != kAbsent) return false;
  }
  return true;
}

// The row's glyphs in the columns; none: an empty range.
GlyphRange glyphs_in(const Profile& profile, const Columns& columns, std::size_t row) {
  GlyphRange range;
  for (std::size_t at = columns.begin; at < columns.end; ++at) {
    const std::int32_t glyph = profile.at(at, row);
    if (glyph == kAbsent) continue;
    if (range.begin == range.end) range.begin = static_cast<std::uint32_t>(glyph);
    range.end = static_cast<std::uint32_t>(glyph) + 1;
  }
  return range;
}

// The passage in another row than `not_in`.
Told told_by_other(const Profile& profile, const Columns& columns, std::size_t not_in) {
  Told best;
  for (std::size_t row = 0; row < profile.rows(); ++row) {
    if (row == not_in) continue;
    const Told told{row, glyphs_in(profile, columns, row)};
    if (told.size() > best.size()) best = told;
  }
  return best;
}

// Which glyphs of a column are copied.
enum class Keep { kAll, kRow, kOthers };

void copy(const Profile& from, const Columns& columns, std::size_t row, Keep keep, Profile& to) {
  for (std::size_t at = columns.begin; at < columns.end; ++at) {
    to.add_copy(from, at);
    if (keep == Keep::kAll) continue;
    for (std::size_t other = 0; other < from.rows(); ++other) {
      if ((other == row) != (keep == Keep::kRow)) to.set(to.size() - 1, other, kAbsent);
    }
  }
}

// Two passages side by side: the row alone has one of them, and only others have the other. They
// may share a sign or two at the joint, by which alignment was led astray.
struct Pair {
  Columns first, second;
  bool row_is_first = false;
};

// The columns with the passages in the other order, and what they share in both.
Profile swapped(const Profile& profile, const Pair& pair, std::size_t row) {
  Profile result(profile.rows());
  const Keep first = pair.row_is_first ? Keep::kRow : Keep::kOthers;
  const Keep second = pair.row_is_first ? Keep::kOthers : Keep::kRow;
  copy(profile, {0, pair.first.begin}, row, Keep::kAll, result);
  copy(profile, pair.second, row, second, result);
  copy(profile, pair.first, row, first, result);
  copy(profile, {pair.second.end, profile.size()}, row, Keep::kAll, result);
  return result;
}

// The passage that the row lacks right before or behind its own.
std::optional<Pair> neighbours(const Profile& profile, std::size_t row, const Columns& own,
                               bool behind, const Columns& block) {
  const auto at = [&](std::size_t distance) {
    return behind ? own.end + distance : own.begin - 1 - distance;
  };
  const std::size_t reach = behind ? block.end - own.end : own.begin - block.begin;
  std::size_t shared = 0;
  while (shared < reach && shared < kMostShared && profile.at(at(shared), row) != kAbsent) {
    ++shared;
  }
  std::size_t end = shared;
  while (end < reach && profile.at(at(end), row) == kAbsent) ++end;
  if (end - shared < kLeastColumns) return std::nullopt;
  if (behind) {
    return Pair{.first = {own.begin, own.end + shared},
                .second = {own.end, own.end + end},
                .row_is_first = true};
  }
  return Pair{.first = {own.begin - end, own.begin}, .second = {own.begin - shared, own.end}};
}

// The columns with the passages one after the other and the second moved before the column `at` of
// the first; or the first moved before that of the second.
Profile nested(const Profile& profile, const Pair& pair, std::size_t row, std::size_t at) {
  Profile result(profile.rows());
  const Keep first = pair.row_is_first ? Keep::kRow : Keep::kOthers;
  const Keep second = pair.row_is_first ? Keep::kOthers : Keep::kRow;
  copy(profile, {0, pair.first.begin}, row, Keep::kAll, result);
  if (at < pair.first.end) {
    copy(profile, {pair.first.begin, at}, row, first, result);
    copy(profile, pair.second, row, second, result);
    copy(profile, {at, pair.first.end}, row, first, result);
  } else {
    copy(profile, {pair.second.begin, at}, row, second, result);
    copy(profile, pair.first, row, first, result);
    copy(profile, {at, pair.second.end}, row, second, result);
  }
  copy(profile, {pair.second.end, profile.size()}, row, Keep::kAll, result);
  return result;
}

// The column in the midst of `outer`, where only its own row stands, before which `inner` most
// likely stands.
struct Nest {
  double gain = -1e9;
  std::size_t column = 0;
};

Nest best_nest(const Profile& profile, const Joints& joints, const Columns& outer_columns,
               const Told& outer, const Told& inner) {
  Nest best;
  for (std::size_t at = outer_columns.begin; at < outer_columns.end; ++at) {
    const std::int32_t glyph = profile.at(at, outer.row);
    // Two rows do not break off at one place.
    if (!is_alone(profile, at, outer.row)) continue;
    const auto place = static_cast<std::uint32_t>(glyph);
    if (place < outer.glyphs.begin + kLeastColumns || place + kLeastColumns > outer.glyphs.end) {
      continue;
    }
    const double gain = joints.inside(outer, place, inner);
    if (gain > best.gain) best = {gain, at};
  }
  return best;
}

// The columns with the pair in a clearly better order; nothing where there is none.
std::optional<Profile> better_order(const Profile& profile, const Joints& joints, const Pair& pair,
                                    std::size_t row) {
  const auto told = [&](const Columns& columns, bool by_row) {
    return by_row ? Told{row, glyphs_in(profile, columns, row)}
                  : told_by_other(profile, columns, row);
  };
  const Told first = told(pair.first, pair.row_is_first);
  const Told second = told(pair.second, !pair.row_is_first);
  if (std::min(first.size(), second.size()) < kLeastColumns) return std::nullopt;
  const double as_is = joints.in_order(first, second);
  const double other = joints.in_order(second, first);
  const Nest in_first = best_nest(profile, joints, pair.first, first, second);
  const Nest in_second = best_nest(profile, joints, pair.second, second, first);
  const Nest& nest = in_first.gain > in_second.gain ? in_first : in_second;
  if (nest.gain > std::max(as_is, other) + kSurely) {
    return nested(profile, pair, row, nest.column);
  }
  if (other > as_is + kClearly) return swapped(profile, pair, row);
  return std::nullopt;
}

// The first of its passages in the block that stands on the wrong side of its neighbour.
bool swap_one(Fusion& fusion, const std::vector<Row>& rows, const LanguageModel& model,
              std::size_t row, const Columns& block) {
  const Profile& profile = fusion.columns;
  const Joints joints(rows, model);
  for (std::size_t at = block.begin; at < block.end;) {
    const std::size_t first = at;
    while (at < block.end && is_alone(profile, at, row)) ++at;
    const Columns own{first, at};
    if (own.size() == 0) ++at;
    if (own.size() < kLeastColumns) continue;
    for (const bool behind : {false, true}) {
      const std::optional<Pair> pair = neighbours(profile, row, own, behind, block);
      if (!pair) continue;
      std::optional<Profile> better = better_order(profile, joints, *pair, row);
      if (!better) continue;
      fusion.columns = *std::move(better);
      return true;
    }
  }
  return false;
}

}  // namespace

void order_passages(Fusion& fusion, const std::vector<Row>& rows, const LanguageModel& model) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (int swaps = 0; swaps < kMostSwaps; ++swaps) {
      const std::size_t before = fusion.columns.size();
      if (!swap_one(fusion, rows, model, row, {fusion.block_begins[1], fusion.block_begins[2]})) {
        break;
      }
      const std::size_t grown = fusion.columns.size() - before;
      fusion.block_begins[2] += grown;
      fusion.block_begins[3] += grown;
    }
  }
}

}  // namespace jiaokan
