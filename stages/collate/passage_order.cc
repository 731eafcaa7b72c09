#include "stages/collate/passage_order.h"

#include <algorithm>
#include <optional>

namespace jiaokan {
namespace {

constexpr std::size_t kLeastColumns = 8;  // of each of the two passages
constexpr std::size_t kContext = 12;      // characters that the model looks at on each side
constexpr std::size_t kMostShared = 2;    // columns
// log10 odds for a cut where the source says that it broke off.
constexpr double kAtJoint = 1.5;
// The other order must be so much better, log10.
constexpr double kClearly = 0.5;
constexpr int kMostSwaps = 40;

struct Columns {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

class Order {
 public:
  Order(const Profile& profile, const std::vector<Row>& rows, const LanguageModel& model)
      : profile_(profile), rows_(rows), model_(model) {}

  bool is_alone(std::size_t column, std::size_t row) const {
    if (profile_.at(column, row) == kAbsent) return false;
    for (std::size_t other = 0; other < profile_.rows(); ++other) {
      if (other != row && profile_.at(column, other) != kAbsent) return false;
    }
    return true;
  }

  // log10 odds that `first` does stand before `second`, right behind which it ends.
  double odds(const Columns& first, const Columns& second) const {
    double sum = 0;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (has(first, row)) sum += runs_on(row, first.begin) - runs_on(row, first.end);
      if (has(second, row)) sum += runs_on(row, second.end) - runs_on(row, second.begin);
    }
    return sum;
  }

 private:
  bool has(const Columns& columns, std::size_t row) const {
    std::size_t count = 0;
    for (std::size_t at = columns.begin; at < columns.end; ++at) {
      count += profile_.at(at, row) != kAbsent;
    }
    return 2 * count > columns.size();
  }

  // log10 odds that the row's own text runs on over the column's begin; 0 where it does not reach.
  double runs_on(std::size_t row, std::size_t column) const {
    const std::optional<std::size_t> glyph = glyph_after(row, column);
    if (!glyph || *glyph == 0) return 0;
    const Row& text = rows_[row];
    const auto at = static_cast<std::uint32_t>(*glyph);
    std::u32string left, right;
    for (std::size_t i = at - std::min<std::size_t>(at, kContext); i < at; ++i) {
      left += text.text.glyphs[i].character;
    }
    for (std::size_t i = at; i < std::min<std::size_t>(text.size(), at + kContext); ++i) {
      right += text.text.glyphs[i].character;
    }
    const bool broken = std::ranges::binary_search(text.text.joints, at);
    return model_.junction_gain(left, right) - (broken ? kAtJoint : 0);
  }

  std::optional<std::size_t> glyph_after(std::size_t row, std::size_t column) const {
    for (std::size_t at = column; at < profile_.size(); ++at) {
      const std::int32_t glyph = profile_.at(at, row);
      if (glyph != kAbsent) return static_cast<std::size_t>(glyph);
    }
    return std::nullopt;
  }

  const Profile& profile_;
  const std::vector<Row>& rows_;
  const LanguageModel& model_;
};

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

// The first of its passages in the block that stands on the wrong side of its neighbour.
bool swap_one(Fusion& fusion, const std::vector<Row>& rows, const LanguageModel& model,
              std::size_t row, const Columns& block) {
  const Profile& profile = fusion.columns;
  const Order order(profile, rows, model);
  for (std::size_t at = block.begin; at < block.end;) {
    const std::size_t first = at;
    while (at < block.end && order.is_alone(at, row)) ++at;
    const Columns own{first, at};
    if (own.size() == 0) ++at;
    if (own.size() < kLeastColumns) continue;
    for (const bool behind : {false, true}) {
      const std::optional<Pair> pair = neighbours(profile, row, own, behind, block);
      if (!pair || order.odds(pair->first, pair->second) > -kClearly) continue;
      fusion.columns = swapped(profile, *pair, row);
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
