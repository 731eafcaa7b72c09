#include "stages/collate/fuse.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "stages/collate/align.h"

namespace jiaokan {
namespace {

constexpr int kMostRounds = 10;
constexpr std::size_t kMostBeginnings = 6;

std::vector<std::uint64_t> grams_of(const Row& row) {
  std::vector<std::uint64_t> grams;
  for (std::size_t at = 0; at + 3 <= row.keys.size(); ++at) {
    grams.push_back(static_cast<std::uint64_t>(row.keys[at]) << 42 |
                    static_cast<std::uint64_t>(row.keys[at + 1]) << 21 | row.keys[at + 2]);
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

std::size_t count_common(const std::vector<std::uint64_t>& x, const std::vector<std::uint64_t>& y) {
  std::size_t count = 0;
  for (auto at = x.begin(), other = y.begin(); at != x.end() && other != y.end();) {
    if (*at < *other) {
      ++at;
    } else if (*other < *at) {
      ++other;
    } else {
      ++count, ++at, ++other;
    }
  }
  return count;
}

using Common = std::vector<std::vector<std::size_t>>;
using Pair = std::pair<std::size_t, std::size_t>;

// How many groups of three characters any two rows share.
Common common_grams(const std::vector<Row>& rows) {
  std::vector<std::vector<std::uint64_t>> grams;
  for (const Row& row : rows) grams.push_back(grams_of(row));
  Common common(rows.size(), std::vector<std::size_t>(rows.size()));
  for (std::size_t x = 0; x < rows.size(); ++x) {
    for (std::size_t y = 0; y < x; ++y) {
      common[x][y] = common[y][x] = count_common(grams[x], grams[y]);
    }
  }
  return common;
}

// The rows in the order in which they join the two `first` ones: always the row that shares most
// with one that has joined.
std::vector<std::size_t> joining_order(Pair first, const Common& common) {
  std::vector<std::size_t> order{first.first, first.second};
  std::vector<bool> joined(common.size());
  joined[first.first] = joined[first.second] = true;
  while (order.size() < common.size()) {
    std::size_t next = common.size(), most = 0;
    for (std::size_t row = 0; row < common.size(); ++row) {
      if (joined[row]) continue;
      std::size_t shared = 0;
      for (const std::size_t other : order) shared = std::max(shared, common[row][other]);
      if (next == common.size() || shared > most) next = row, most = shared;
    }
    joined[next] = true;
    order.push_back(next);
  }
  return order;
}

// The columns with one more row.
void join(Fusion& fusion, const std::vector<Row>& rows, std::size_t row) {
  Fusion joined{.columns = Profile(rows.size())};
  for (const RowBlock block : kRowBlocks) {
    const auto at = static_cast<std::size_t>(block);
    const auto steps =
        align(fusion.columns, rows, fusion.block_begins[at], fusion.block_begins[at + 1], rows[row],
              rows[row].begin_of(block), rows[row].end_of(block),
              block == RowBlock::kBody ? AlignCosts{} : kHeadingCosts);
    for (const Step& step : steps) {
      if (step.column == Step::kNone) {
        joined.columns.add_column();
      } else {
        joined.columns.add_copy(fusion.columns, step.column);
      }
      if (step.glyph != Step::kNone) {
        joined.columns.set(joined.columns.size() - 1, row, static_cast<std::int32_t>(step.glyph));
      }
    }
    joined.block_begins[at + 1] = joined.columns.size();
  }
  fusion = std::move(joined);
}

Fusion without(const Fusion& fusion, std::size_t row) {
  Fusion rest{.columns = Profile(fusion.columns.rows())};
  for (std::size_t block = 0; block + 1 < fusion.block_begins.size(); ++block) {
    for (std::size_t at = fusion.block_begins[block]; at < fusion.block_begins[block + 1]; ++at) {
      rest.columns.add_copy(fusion.columns, at);
      rest.columns.set(rest.columns.size() - 1, row, kAbsent);
      if (rest.columns.is_empty(rest.columns.size() - 1)) rest.columns.drop_last();
    }
    rest.block_begins[block + 1] = rest.columns.size();
  }
  return rest;
}

// The pairs that may begin, those that share most first.
std::vector<Pair> likely_beginnings(const Common& common) {
  std::vector<Pair> pairs;
  for (std::size_t x = 0; x < common.size(); ++x) {
    for (std::size_t y = 0; y < x; ++y) pairs.push_back({y, x});
  }
  std::ranges::stable_sort(pairs, std::greater{},
                           [&](const Pair& pair) { return common[pair.first][pair.second]; });
  if (pairs.size() > kMostBeginnings) pairs.resize(kMostBeginnings);
  return pairs;
}

Fusion join_all(const std::vector<Row>& rows, const std::vector<std::size_t>& order) {
  Fusion fusion{.columns = Profile(rows.size())};
  for (const std::size_t row : order) join(fusion, rows, row);
  return fusion;
}

constexpr AlignCosts kCosts;

// What a passage of so many glyphs costs that the row lacks before its `glyph`, as align() charges
// it.
double cost_of_gap(std::uint32_t length, const Row& row, std::int32_t glyph) {
  if (length == 0) return 0;
  const auto at = static_cast<std::size_t>(glyph);
  const float odds = at < row.runs_on.size() ? row.runs_on[at] : 0;
  const auto run = static_cast<float>(length);
  return static_cast<double>(
      std::min(kCosts.slip_open + kCosts.slip_extend * run,
               kCosts.loss_open + kCosts.runs_on * odds + kCosts.loss_extend * run));
}

// What the two rows lack of each other.
double gaps_between(const Profile& columns, const std::vector<Row>& rows, std::size_t x,
                    std::size_t y) {
  double sum = 0;
  std::uint32_t only_x = 0, only_y = 0;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const bool in_x = columns.at(at, x) != kAbsent, in_y = columns.at(at, y) != kAbsent;
    if (in_x && in_y) {
      sum += cost_of_gap(only_x, rows[y], columns.at(at, y)) +
             cost_of_gap(only_y, rows[x], columns.at(at, x));
      only_x = only_y = 0;
    }
    only_x += in_x && !in_y;
    only_y += in_y && !in_x;
  }
  return sum;
}

// Equal glyphs less unequal ones and what is lacking, over all pairs of rows.
double score_of(const Fusion& fusion, const std::vector<Row>& rows) {
  const Profile& columns = fusion.columns;
  double score = 0;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    for (std::size_t x = 1; x < rows.size(); ++x) {
      if (columns.at(at, x) == kAbsent) continue;
      const char32_t key = rows[x].keys[static_cast<std::size_t>(columns.at(at, x))];
      for (std::size_t y = 0; y < x; ++y) {
        const std::int32_t other = columns.at(at, y);
        if (other == kAbsent) continue;
        score += rows[y].keys[static_cast<std::size_t>(other)] == key
                     ? 1
                     : -static_cast<double>(kCosts.mismatch);
      }
    }
  }
  for (std::size_t x = 1; x < rows.size(); ++x) {
    for (std::size_t y = 0; y < x; ++y) score -= gaps_between(columns, rows, x, y);
  }
  return score;
}

// Leave-one-out until nothing changes.
void refine(Fusion& fusion, const std::vector<Row>& rows, const std::vector<std::size_t>& order) {
  for (int round = 0; round < kMostRounds; ++round) {
    const Profile before = fusion.columns;
    for (const std::size_t row : order) fusion = align_anew(fusion, rows, row);
    if (fusion.columns == before) break;
  }
}

}  // namespace

Fusion fuse(const std::vector<Row>& rows) {
  if (rows.size() < 2) return join_all(rows, {0});
  const Common common = common_grams(rows);
  std::optional<Fusion> best;
  double best_score = 0;
  for (const Pair& beginning : likely_beginnings(common)) {
    const std::vector<std::size_t> order = joining_order(beginning, common);
    Fusion fusion = join_all(rows, order);
    if (rows.size() > 2) refine(fusion, rows, order);
    const double score = score_of(fusion, rows);
    if (best && score <= best_score) continue;
    best = std::move(fusion), best_score = score;
  }
  return *std::move(best);
}

Fusion align_anew(const Fusion& fusion, const std::vector<Row>& rows, std::size_t row) {
  Fusion anew = without(fusion, row);
  join(anew, rows, row);
  return anew;
}

}  // namespace jiaokan
