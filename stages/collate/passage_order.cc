#include "stages/collate/passage_order.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "stages/collate/cuts.h"

namespace jiaokan {
namespace {

constexpr std::size_t kLeastColumns = 8;  // of each of the two passages
constexpr std::size_t kMostShared = 2;    // columns
// The other order must be so much better, log10: alignment's own is a guess.
constexpr double kClearly = 0.1;
// And moving one into the other better than that: one of many places is the best by chance.
constexpr double kSurely = 0.5;
constexpr int kMostSwaps = 40;
constexpr std::size_t kBeside = 12;  // columns on each side of a pair that are looked at

using Columns = ColumnSpan;

bool is_alone(const Profile& profile, std::size_t column, std::size_t row) {
  if (profile.at(column, row) == kAbsent) return false;
  for (std::size_t other = 0; other < profile.rows(); ++other) {
    if (other != row && profile.at(column, other) != kAbsent) return false;
  }
  return true;
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

// An order of a pair.
struct Arrangement {
  Profile columns{0};
  double cost = 0;
};

Arrangement arrange(Profile columns, const std::vector<Row>& rows) {
  const double cost = cost_of_cuts(columns, rows, {0, columns.size()}, RowBlock::kBody);
  return {std::move(columns), cost};
}

// The column of [begin, end) in which only one row stands, two rows not being cut at one place, and
// before which that row was cut most likely; `end` if there is none.
std::size_t likeliest_cut(const Profile& profile, const std::vector<Row>& rows, std::size_t begin,
                          std::size_t end) {
  std::size_t best = end;
  double least = 0;
  for (std::size_t at = begin; at < end; ++at) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (!is_alone(profile, at, row)) continue;
      const auto glyph = static_cast<std::uint32_t>(profile.at(at, row));
      const double cost = cost_of_cut(rows[row], glyph, RowBlock::kBody);
      if (best == end || cost < least) best = at, least = cost;
    }
  }
  return best;
}

// The better of the two in which one passage stands in the midst of the other; nothing where both
// are too short.
std::optional<Arrangement> best_nest(const Profile& profile, const std::vector<Row>& rows,
                                     const Pair& pair, std::size_t row) {
  std::optional<Arrangement> best;
  for (const Columns& outer : {pair.first, pair.second}) {
    if (outer.size() <= 2 * kLeastColumns) continue;
    const std::size_t end = outer.end - kLeastColumns + 1;
    const std::size_t at = likeliest_cut(profile, rows, outer.begin + kLeastColumns, end);
    if (at == end) continue;
    Arrangement nest = arrange(nested(profile, pair, row, at), rows);
    nest.cost += std::log10(static_cast<double>(outer.size()));
    if (!best || nest.cost < best->cost) best = std::move(nest);
  }
  return best;
}

// The columns with the pair in a clearly better order; nothing where there is none.
std::optional<Profile> better_order(const Profile& profile, const std::vector<Row>& rows,
                                    const Pair& pair, std::size_t row, const Columns& block) {
  // Only what the order changes: the passages, and enough beside them to see the rows run on.
  const Columns window{
      std::max(block.begin, pair.first.begin - std::min(pair.first.begin, kBeside)),
      std::min(block.end, pair.second.end + kBeside)};
  Profile here(profile.rows());
  copy(profile, window, row, Keep::kAll, here);
  Pair moved = pair;
  for (Columns* columns : {&moved.first, &moved.second}) {
    columns->begin -= window.begin, columns->end -= window.begin;
  }
  const Arrangement as_is = arrange(here, rows);
  Arrangement better = arrange(swapped(here, moved, row), rows);
  std::optional<Arrangement> nest = best_nest(here, rows, moved, row);
  if (nest && nest->cost + kSurely < std::min(as_is.cost, better.cost)) {
    better = *std::move(nest);
  } else if (better.cost + kClearly >= as_is.cost) {
    return std::nullopt;
  }
  Profile result(profile.rows());
  copy(profile, {0, window.begin}, row, Keep::kAll, result);
  copy(better.columns, {0, better.columns.size()}, row, Keep::kAll, result);
  copy(profile, {window.end, profile.size()}, row, Keep::kAll, result);
  return result;
}

// The first of its passages in the block that stands on the wrong side of its neighbour.
bool swap_one(Fusion& fusion, const std::vector<Row>& rows, std::size_t row, const Columns& block) {
  const Profile& profile = fusion.columns;
  for (std::size_t at = block.begin; at < block.end;) {
    const std::size_t first = at;
    while (at < block.end && is_alone(profile, at, row)) ++at;
    const Columns own{first, at};
    if (own.size() == 0) ++at;
    if (own.size() < kLeastColumns) continue;
    for (const bool behind : {false, true}) {
      const std::optional<Pair> pair = neighbours(profile, row, own, behind, block);
      if (!pair) continue;
      std::optional<Profile> better = better_order(profile, rows, *pair, row, block);
      if (!better) continue;
      fusion.columns = *std::move(better);
      return true;
    }
  }
  return false;
}

}  // namespace

void order_passages(Fusion& fusion, const std::vector<Row>& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (int swaps = 0; swaps < kMostSwaps; ++swaps) {
      const std::size_t before = fusion.columns.size();
      if (!swap_one(fusion, rows, row, {fusion.block_begins[1], fusion.block_begins[2]})) {
        break;
      }
      const std::size_t grown = fusion.columns.size() - before;
      fusion.block_begins[2] += grown;
      fusion.block_begins[3] += grown;
    }
  }
}

}  // namespace jiaokan
