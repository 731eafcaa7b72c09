#include "stages/collate/lead.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace jiaokan {
namespace {

// What one place of difference may say at most for one of two rows, log10.
constexpr double kMostGain = 3.0;
constexpr std::size_t kContext = 6;  // columns on each side of a difference

int rank_of(WitnessKind kind) {
  switch (kind) {
    case WitnessKind::kReviewer: return 0;
    case WitnessKind::kScan: return 1;
    case WitnessKind::kTranscript: return 2;
    case WitnessKind::kReference: return 3;
  }
  return 4;
}

char32_t key_at(const Row& row, std::int32_t reading) {
  return reading < 0 ? 0 : row.keys[static_cast<std::size_t>(reading)];
}

// Share of the columns with two or more other votes in which most of them agree with the row.
double agreement(const std::vector<Row>& rows, const Readings& readings, std::size_t row) {
  double asked = 0, agreed = 0;
  for (const auto& column : readings) {
    if (column[row] == kMissing) continue;
    std::size_t votes = 0, same = 0;
    for (std::size_t other = 0; other < rows.size(); ++other) {
      if (other == row || column[other] == kMissing) continue;
      ++votes;
      same += key_at(rows[other], column[other]) == key_at(rows[row], column[row]);
    }
    if (votes < 2) continue;
    asked += 1;
    agreed += 2 * same > votes;
  }
  // Half a mistake more than seen: a row that is seldom asked is not thought perfect.
  return (agreed + 0.5) / (asked + 1);
}

std::u32string text_of(const Row& row, const Readings& readings, std::size_t index,
                       std::size_t begin, std::size_t end) {
  std::u32string text;
  for (std::size_t at = begin; at < end; ++at) {
    const std::int32_t reading = readings[at][index];
    if (reading >= 0) text += row.text.glyphs[static_cast<std::size_t>(reading)].character;
  }
  return text;
}

// log10 odds that row x is better written than row y, over all places where they differ.
double gain_over(const std::vector<Row>& rows, const Readings& readings, std::size_t x,
                 std::size_t y, const LanguageModel& model) {
  const auto comparable = [&](std::size_t at) {
    return readings[at][x] != kMissing && readings[at][y] != kMissing;
  };
  const auto differs = [&](std::size_t at) {
    return comparable(at) && key_at(rows[x], readings[at][x]) != key_at(rows[y], readings[at][y]);
  };
  double gain = 0;
  for (std::size_t at = 0; at < readings.size();) {
    if (!differs(at)) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < readings.size() && differs(end)) ++end;
    std::size_t from = at, to = end;
    while (from > 0 && at - from < kContext && comparable(from - 1)) --from;
    while (to < readings.size() && to - end < kContext && comparable(to)) ++to;
    const std::u32string mine = text_of(rows[x], readings, x, from, to);
    const std::u32string other = text_of(rows[y], readings, y, from, to);
    // By the character, or the longer wording would always lose.
    const double mean = static_cast<double>(mine.size() + other.size()) / 2;
    if (!mine.empty() && !other.empty()) {
      const double difference = model.score(mine) / static_cast<double>(mine.size()) -
                                model.score(other) / static_cast<double>(other.size());
      gain += std::clamp(mean * difference, -kMostGain, kMostGain);
    }
    at = end;
  }
  return gain;
}

std::size_t length_of(const Readings& readings, std::size_t row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(readings, [&](const auto& column) { return column[row] >= 0; }));
}

// Equal keys less unequal ones among the columns of [begin, end), summed over the other rows.
double resemblance(const std::vector<Row>& rows, const Readings& readings, std::size_t row,
                   std::size_t begin, std::size_t end) {
  double sum = 0;
  for (std::size_t at = begin; at < end; ++at) {
    for (std::size_t other = 0; other < rows.size(); ++other) {
      if (other == row || readings[at][other] < 0) continue;
      const bool same =
          key_at(rows[other], readings[at][other]) == key_at(rows[row], readings[at][row]);
      sum += same ? 1 : -1;
    }
  }
  return sum;
}

// Columns inside the row's own headings that it lacks and another has.
std::vector<std::size_t> lacking_in_headings(const Row& row, std::size_t index, std::size_t end,
                                             const Readings& readings) {
  std::vector<std::size_t> lacking;
  std::size_t last = end;  // column of the row's glyph before
  for (std::size_t at = 0; at < end; ++at) {
    const std::int32_t reading = readings[at][index];
    if (reading < 0) continue;
    if (last != end && !row.begins[static_cast<std::size_t>(reading)]) {
      for (std::size_t inner = last + 1; inner < at; ++inner) {
        if (readings[inner][index] == kMissing) lacking.push_back(inner);
      }
    }
    last = at;
  }
  return lacking;
}

// The row whose headings stand.
std::size_t heading_lead(const std::vector<Row>& rows, const Fusion& fusion,
                         const std::vector<std::size_t>& ranking, const Readings& readings) {
  const std::size_t end = fusion.block_begins[1];
  std::size_t best = ranking.front();
  std::tuple<int, double, std::int64_t> best_value{-10, 0, 0};
  for (const std::size_t row : ranking) {
    const auto length =
        std::count_if(readings.begin(), readings.begin() + static_cast<std::ptrdiff_t>(end),
                      [&](const auto& column) { return column[row] >= 0; });
    if (length == 0) continue;
    // Words of others that would not stand if these headings did.
    const auto hidden =
        static_cast<double>(lacking_in_headings(rows[row], row, end, readings).size());
    const std::tuple value{-rank_of(rows[row].text.kind),
                           resemblance(rows, readings, row, 0, end) - hidden, std::int64_t{length}};
    if (value > best_value) best = row, best_value = value;
  }
  return best;
}

}  // namespace

std::vector<std::size_t> rank_rows(const std::vector<Row>& rows, const Readings& readings,
                                   const LanguageModel& model) {
  std::vector<double> reliability(rows.size());
  if (rows.size() == 2) {
    reliability[0] = gain_over(rows, readings, 0, 1, model);
  } else if (rows.size() > 2) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      reliability[row] = std::round(200 * agreement(rows, readings, row));
    }
  }
  std::vector<std::size_t> ranking(rows.size());
  std::iota(ranking.begin(), ranking.end(), std::size_t{0});
  std::ranges::stable_sort(ranking, {}, [&](std::size_t row) {
    return std::tuple(rank_of(rows[row].text.kind), -reliability[row],
                      -static_cast<std::int64_t>(length_of(readings, row)));
  });
  return ranking;
}

std::vector<std::uint16_t> choose_leads(const std::vector<Row>& rows, const Fusion& fusion,
                                        const std::vector<std::size_t>& ranking,
                                        Readings& readings) {
  std::vector<std::uint16_t> leads(readings.size());
  const std::size_t head_end = fusion.block_begins[1];
  const std::size_t heading = heading_lead(rows, fusion, ranking, readings);
  // What another has inside a heading of the copy-text is a variation, not a part of it.
  for (const std::size_t at : lacking_in_headings(rows[heading], heading, head_end, readings)) {
    readings[at][heading] = kOmitted;
  }
  for (std::size_t at = 0; at < readings.size(); ++at) {
    const auto has_it = [&](std::size_t row) { return readings[at][row] != kMissing; };
    const auto found = std::ranges::find_if(ranking, has_it);
    leads[at] = static_cast<std::uint16_t>(at < head_end && has_it(heading) ? heading : *found);
  }
  return leads;
}

}  // namespace jiaokan
