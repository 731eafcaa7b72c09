// Seeds are unique on both sides, so one that meets by chance is rare; seeds near one diagonal
// support each other and are taken or left as one run. The chain is the heaviest ascending one,
// not the one of most seeds: a transposed passage of three short seeds must not displace one long
// run. O(r²) in the runs, of which an article of 10,000 characters has a few hundred.
#include "stages/collate/anchors.h"

#include <algorithm>
#include <unordered_map>

namespace jiaokan {
namespace {

constexpr std::int64_t kMostStep = 24;  // glyphs between two seeds of one run
constexpr std::int64_t kMostDrift = 5;  // by which the diagonal may change there
constexpr std::int32_t kDiagonalChange = 12;
constexpr std::uint64_t kSeveral = ~std::uint64_t{0};

std::uint64_t hash_of(std::uint64_t hash, char32_t key) {
  hash = (hash ^ key) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

struct ColumnSeed {
  std::vector<std::uint32_t> columns;
  bool several = false;
};

using ColumnSeeds = std::unordered_map<std::uint64_t, ColumnSeed>;

ColumnSeeds seeds_of_columns(const Profile& profile, const std::vector<Row>& rows,
                             std::size_t begin, std::size_t end, std::size_t length) {
  ColumnSeeds seeds;
  std::vector<std::uint32_t> columns;
  for (std::size_t row = 0; row < profile.rows(); ++row) {
    columns.clear();
    for (std::size_t at = begin; at < end; ++at) {
      if (profile.at(at, row) != kAbsent) columns.push_back(static_cast<std::uint32_t>(at));
    }
    for (std::size_t at = 0; at + length <= columns.size(); ++at) {
      std::uint64_t hash = length;
      for (std::size_t step = 0; step < length; ++step) {
        const auto glyph = static_cast<std::size_t>(profile.at(columns[at + step], row));
        hash = hash_of(hash, rows[row].keys[glyph]);
      }
      ColumnSeed& seed = seeds[hash];
      if (seed.columns.empty()) {
        seed.columns.assign(columns.begin() + static_cast<std::ptrdiff_t>(at),
                            columns.begin() + static_cast<std::ptrdiff_t>(at + length));
      } else if (seed.columns.front() != columns[at] ||
                 seed.columns.back() != columns[at + length - 1]) {
        seed.several = true;
      }
    }
  }
  return seeds;
}

std::unordered_map<std::uint64_t, std::uint64_t> seeds_of_row(const Row& row, std::uint32_t begin,
                                                              std::uint32_t end,
                                                              std::size_t length) {
  std::unordered_map<std::uint64_t, std::uint64_t> seeds;
  for (std::uint32_t at = begin; at + length <= end; ++at) {
    std::uint64_t hash = length;
    for (std::size_t step = 0; step < length; ++step) hash = hash_of(hash, row.keys[at + step]);
    const auto [found, is_new] = seeds.emplace(hash, at);
    if (!is_new) found->second = kSeveral;
  }
  return seeds;
}

// Adds the seed's meetings to the run if it goes on there.
bool extend_run(Run& run, const std::vector<std::uint32_t>& columns, std::uint32_t glyph) {
  const Meeting last = run.meetings.back();
  const std::int64_t over_glyphs = std::int64_t{glyph} - last.glyph;
  const std::int64_t over_columns = std::int64_t{columns.front()} - last.column;
  const bool near = std::abs(over_columns - over_glyphs) <= kMostDrift && over_glyphs <= kMostStep;
  if (!near) return false;
  for (std::size_t step = 0; step < columns.size(); ++step) {
    const Meeting next{columns[step], glyph + static_cast<std::uint32_t>(step)};
    const Meeting& top = run.meetings.back();
    if (next.column > top.column && next.glyph > top.glyph) run.meetings.push_back(next);
  }
  run.weight = static_cast<std::uint32_t>(run.meetings.size());
  return true;
}

// Whether the row goes over to another diagonal between the runs: text was lost on one side.
bool changes_diagonal(const Run& before, const Run& after) {
  const Meeting& last = before.meetings.back();
  const Meeting& first = after.meetings.front();
  const std::int64_t over_columns = std::int64_t{first.column} - last.column;
  const std::int64_t over_glyphs = std::int64_t{first.glyph} - last.glyph;
  return std::abs(over_columns - over_glyphs) > kMostDrift;
}

}  // namespace

std::vector<Run> find_runs(const Profile& profile, const std::vector<Row>& rows, std::size_t begin,
                           std::size_t end, const Row& row, std::uint32_t glyph_begin,
                           std::uint32_t glyph_end, std::size_t length) {
  const ColumnSeeds column_seeds = seeds_of_columns(profile, rows, begin, end, length);
  const auto row_seeds = seeds_of_row(row, glyph_begin, glyph_end, length);
  std::vector<Run> runs;
  for (std::uint32_t at = glyph_begin; at + length <= glyph_end; ++at) {
    std::uint64_t hash = length;
    for (std::size_t step = 0; step < length; ++step) hash = hash_of(hash, row.keys[at + step]);
    if (row_seeds.at(hash) == kSeveral) continue;
    const auto found = column_seeds.find(hash);
    if (found == column_seeds.end() || found->second.several) continue;
    const std::vector<std::uint32_t>& columns = found->second.columns;
    bool joined = false;
    for (std::size_t back = runs.size(); !joined && back-- > 0 && back + 4 >= runs.size();) {
      joined = extend_run(runs[back], columns, at);
    }
    if (joined) continue;
    Run run;
    for (std::size_t step = 0; step < columns.size(); ++step) {
      run.meetings.push_back({columns[step], at + static_cast<std::uint32_t>(step)});
    }
    run.weight = static_cast<std::uint32_t>(columns.size());
    runs.push_back(std::move(run));
  }
  return runs;
}

std::vector<Meeting> chain_runs(const std::vector<Run>& runs, std::uint32_t least_weight) {
  struct Best {
    std::int32_t weight = 0;
    std::int64_t previous = -1;
  };
  std::vector<Best> best(runs.size());
  std::int64_t heaviest = -1;
  for (std::size_t at = 0; at < runs.size(); ++at) {
    best[at].weight = static_cast<std::int32_t>(runs[at].weight);
    for (std::size_t before = 0; before < at; ++before) {
      const Meeting& last = runs[before].meetings.back();
      const Meeting& first = runs[at].meetings.front();
      if (last.column >= first.column || last.glyph >= first.glyph) continue;
      const std::int32_t change = changes_diagonal(runs[before], runs[at]) ? kDiagonalChange : 0;
      const std::int32_t weight =
          best[before].weight + static_cast<std::int32_t>(runs[at].weight) - change;
      if (weight > best[at].weight) best[at] = {weight, static_cast<std::int64_t>(before)};
    }
    if (heaviest < 0 || best[at].weight > best[static_cast<std::size_t>(heaviest)].weight) {
      heaviest = static_cast<std::int64_t>(at);
    }
  }
  std::vector<const Run*> chain;
  for (std::int64_t at = heaviest; at >= 0; at = best[static_cast<std::size_t>(at)].previous) {
    chain.push_back(&runs[static_cast<std::size_t>(at)]);
  }
  std::reverse(chain.begin(), chain.end());
  std::vector<Meeting> meetings;
  for (const Run* run : chain) {
    if (run->weight < least_weight) continue;
    meetings.insert(meetings.end(), run->meetings.begin(), run->meetings.end());
  }
  return meetings;
}

}  // namespace jiaokan
