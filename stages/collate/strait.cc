#include "stages/collate/strait.h"

#include <algorithm>

namespace jiaokan {
namespace {

constexpr std::uint32_t kLostPassage = kLostRun;  // shorter ones are slips

// log10 odds that a phrase is told once, against twice: a logistic fit to 3,880 such phrases of
// garbled news. For each glyph by what it tells, and for each of the first ones.
constexpr double kTold = 0.58, kFollows = 0.5;
constexpr double kEqual = 0.11;
constexpr std::size_t kMostEqual = 12;
constexpr double kDiffers = -0.1;
constexpr double kSlipped = -0.43;   // a column or glyph alone
constexpr double kElsewhere = -0.6;  // the texts say it a third time
// A phrase that is said twice begins and ends with words; where one of the two runs on in the
// midst of a word, the other was cut.
constexpr double kRunsOn = 0.3;

// The first column and glyph of the steps, or behind the last ones.
Meeting bound(std::span<const Step> steps, bool behind) {
  Meeting meeting{Step::kNone, Step::kNone};
  for (std::size_t at = 0; at < steps.size(); ++at) {
    const Step& step = steps[behind ? steps.size() - 1 - at : at];
    if (meeting.column == Step::kNone && step.column != Step::kNone) {
      meeting.column = step.column + behind;
    }
    if (meeting.glyph == Step::kNone && step.glyph != Step::kNone) {
      meeting.glyph = step.glyph + behind;
    }
  }
  return meeting;
}

// A passage that is no longer than a slip costs no more than that.
double cost_of(std::uint32_t length, double cut) {
  if (length == 0) return 0;
  return length < kLostPassage ? std::min(cut, -kSlipped * length) : cut;
}

}  // namespace

Strait::Strait(std::span<const Step> steps, const Waters& waters)
    : waters_(waters), first_(bound(steps, false)), end_(bound(steps, true)) {}

bool Strait::is_two_sided() const {
  return first_.column != Step::kNone && first_.glyph != Step::kNone;
}

void Strait::add_found(std::span<const Step> steps) {
  add(steps, true);
}

void Strait::add_phrases() {
  for (const Run& run : waters_.shared_phrases(first_, end_)) add(steps_along(run), false);
  std::ranges::stable_sort(islands_, {}, [](const Island& island) { return island.first.glyph; });
}

std::vector<Step> Strait::settle() const {
  const std::vector<const Island*> islands = likeliest();
  std::vector<const Island*> found;
  for (const Island& island : islands_) {
    if (island.found) found.push_back(&island);
  }
  return islands == found ? std::vector<Step>{} : steps_over(islands);
}

void Strait::add(std::span<const Step> steps, bool found) {
  const auto is_equal = [&](const Step& step) { return waters_.is_equal(step); };
  const auto begin = std::ranges::find_if(steps, is_equal);
  const auto end = std::find_if(steps.rbegin(), steps.rend(), is_equal).base();
  if (begin >= end) return;
  const Step &first = *begin, &last = *(end - 1);
  Island island{.steps = {begin, end},
                .first = {first.column, first.glyph},
                .end = {last.column + 1, last.glyph + 1},
                .found = found,
                .value = value_of({begin, end})};
  if (found || island.value > 0) islands_.push_back(std::move(island));
}

// The run's meetings and what lies between them, grown at both ends while the texts agree.
std::vector<Step> Strait::steps_along(const Run& run) const {
  Meeting next = run.meetings.front();
  while (next.column > first_.column && next.glyph > first_.glyph &&
         waters_.is_equal({next.column - 1, next.glyph - 1})) {
    --next.column, --next.glyph;
  }
  std::vector<Step> steps;
  for (const Meeting& meeting : run.meetings) {
    while (next.column < meeting.column && next.glyph < meeting.glyph) {
      steps.push_back({next.column++, next.glyph++});
    }
    while (next.column < meeting.column) steps.push_back({.column = next.column++});
    while (next.glyph < meeting.glyph) steps.push_back({.glyph = next.glyph++});
    steps.push_back({next.column++, next.glyph++});
  }
  while (next.column < end_.column && next.glyph < end_.glyph &&
         waters_.is_equal({next.column, next.glyph})) {
    steps.push_back({next.column++, next.glyph++});
  }
  return steps;
}

double Strait::value_of(std::span<const Step> steps) const {
  double value = 0;
  std::size_t equal = 0;
  for (const Step& step : steps) {
    if (step.column == Step::kNone || step.glyph == Step::kNone) {
      value += kSlipped;
    } else if (waters_.is_equal(step)) {
      value += kTold * (waters_.tells(step.glyph) - kFollows);
      value += ++equal <= kMostEqual ? kEqual : 0;
    } else {
      value += kDiffers;
    }
  }
  const Step &first = steps.front(), &last = steps.back();
  value +=
      kRunsOn * (std::max(waters_.row_odds(first.glyph), waters_.columns_odds(first.column)) +
                 std::max(waters_.row_odds(last.glyph + 1), waters_.columns_odds(last.column + 1)));
  return value > 0 && waters_.is_said_elsewhere(steps) ? value + kElsewhere : value;
}

// Of what each of the two has alone between two places, in the cheaper of the two orders.
double Strait::cost_between(const Meeting& from, const Meeting& to) const {
  const std::uint32_t columns = to.column - from.column, glyphs = to.glyph - from.glyph;
  if (columns < kLostPassage && glyphs < kLostPassage) return -kSlipped * std::max(columns, glyphs);
  const double columns_first = cost_of(columns, waters_.cost_of_row_cut(from.glyph)) +
                               cost_of(glyphs, waters_.cost_of_columns_cut(to.column));
  const double glyphs_first = cost_of(columns, waters_.cost_of_row_cut(to.glyph)) +
                              cost_of(glyphs, waters_.cost_of_columns_cut(from.column));
  return std::min(columns_first, glyphs_first);
}

// The chain of islands, ascending in columns and glyphs, with the best odds.
std::vector<const Strait::Island*> Strait::likeliest() const {
  struct Best {
    double odds = 0;
    std::size_t before = 0;  // one more than the index of the island before; 0 for none
  };
  std::vector<Best> best(islands_.size() + 1);
  for (std::size_t at = 0; at <= islands_.size(); ++at) {
    const bool is_end = at == islands_.size();
    const Meeting to = is_end ? end_ : islands_[at].first;
    const double value = is_end ? 0 : islands_[at].value;
    best[at] = {value - cost_between(first_, to), 0};
    for (std::size_t before = 0; before < at; ++before) {
      const Meeting& from = islands_[before].end;
      if (from.column > to.column || from.glyph > to.glyph) continue;
      const double odds = best[before].odds + value - cost_between(from, to);
      if (odds > best[at].odds) best[at] = {odds, before + 1};
    }
  }
  std::vector<const Island*> islands;
  for (std::size_t at = best.back().before; at > 0; at = best[at - 1].before) {
    islands.push_back(&islands_[at - 1]);
  }
  std::ranges::reverse(islands);
  return islands;
}

std::vector<Step> Strait::steps_over(const std::vector<const Island*>& islands) const {
  std::vector<Step> steps;
  Meeting from = first_;
  const auto part = [&](const Meeting& to) {
    for (; from.column < to.column; ++from.column) steps.push_back({.column = from.column});
    for (; from.glyph < to.glyph; ++from.glyph) steps.push_back({.glyph = from.glyph});
  };
  for (const Island* island : islands) {
    part(island->first);
    steps.insert(steps.end(), island->steps.begin(), island->steps.end());
    from = island->end;
  }
  part(end_);
  return steps;
}

}  // namespace jiaokan
