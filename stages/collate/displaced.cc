#include "stages/collate/displaced.h"

#include <algorithm>

#include "stages/collate/align.h"

namespace jiaokan {
namespace {

constexpr std::uint32_t kLeastGlyphs = 8;
constexpr std::size_t kSeedLength = 3;
// Part of a passage whose glyphs must be found again, in seeds.
constexpr double kFound = 0.45;
// A chance meeting inside a passage does not end it.
constexpr std::uint32_t kMostMeetings = 2;

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

// Passages that only the row has, in the order of the columns.
std::vector<Passage> lone_passages(const Profile& profile, std::size_t row) {
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
    const bool goes_on =
        open.begin < open.end && glyph >= open.end && glyph - open.end <= kMostMeetings;
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

std::size_t block_of(const Fusion& fusion, std::size_t column) {
  std::size_t block = 0;
  while (block + 2 < fusion.block_begins.size() && column >= fusion.block_begins[block + 1]) {
    ++block;
  }
  return block;
}

void move(Fusion& fusion, const std::vector<Row>& rows, std::size_t row, const Passage& passage,
          const Target& target) {
  Profile vacated = fusion.columns;
  for (std::size_t at = 0; at < vacated.size(); ++at) {
    const std::int32_t glyph = vacated.at(at, row);
    if (glyph >= static_cast<std::int32_t>(passage.begin) &&
        glyph < static_cast<std::int32_t>(passage.end)) {
      vacated.set(at, row, kAbsent);
    }
  }
  const std::vector<Step> steps = align(vacated, rows, target.begin, target.end, rows[row],
                                        passage.begin, passage.end, AlignCosts{});
  Fusion moved{.columns = Profile(rows.size())};
  const auto put = [&](std::size_t column) {
    if (!vacated.is_empty(column)) moved.columns.add_copy(vacated, column);
  };
  for (std::size_t block = 0; block + 1 < fusion.block_begins.size(); ++block) {
    for (std::size_t at = fusion.block_begins[block]; at < fusion.block_begins[block + 1]; ++at) {
      if (at == target.begin) {
        for (const Step& step : steps) {
          if (step.column == Step::kNone) {
            moved.columns.add_column();
          } else if (step.glyph != Step::kNone) {
            moved.columns.add_copy(vacated, step.column);
          } else {
            put(step.column);
            continue;
          }
          if (step.glyph != Step::kNone) {
            moved.columns.set(moved.columns.size() - 1, row, static_cast<std::int32_t>(step.glyph));
          }
        }
      }
      if (at < target.begin || at >= target.end) put(at);
    }
    moved.block_begins[block + 1] = moved.columns.size();
  }
  fusion = std::move(moved);
}

}  // namespace

void move_displaced(Fusion& fusion, const std::vector<Row>& rows,
                    const std::vector<std::size_t>& ranking) {
  const auto aside = static_cast<std::size_t>(Block::kAside);
  for (auto row = ranking.rbegin(); row != ranking.rend(); ++row) {
    // Every move changes the columns; a passage moves at most once.
    std::vector<Passage> passages = lone_passages(fusion.columns, *row);
    for (std::size_t at = passages.size(); at-- > 0;) {
      const std::uint32_t begin = passages[at].begin;
      const auto now = lone_passages(fusion.columns, *row);
      const auto found = std::ranges::find(now, begin, &Passage::begin);
      if (found == now.end()) continue;
      const Vacancy vacancy = vacancy_of(fusion.columns, *row);
      const Target target = find_target(fusion.columns, vacancy, rows, *row, *found);
      if (target.begin >= target.end) continue;
      const std::size_t from = block_of(fusion, found->first_column);
      const std::size_t to = block_of(fusion, target.begin);
      if (from == aside && to != aside) continue;
      if (to != block_of(fusion, target.end - 1)) continue;
      move(fusion, rows, *row, *found, target);
    }
  }
}

}  // namespace jiaokan
