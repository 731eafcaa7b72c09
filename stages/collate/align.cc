#include "stages/collate/align.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "models/unicode.h"
#include "stages/collate/islands.h"

namespace jiaokan {
namespace {

constexpr std::size_t kMostCells = 4'000'000;  // 8 MB of trace
constexpr std::size_t kSeedLengths[] = {4, 3, 2};
// Text breaks off at joints, paragraphs and the ends of a witness: a gap is likelier there.
constexpr float kAtJoint = 0.5f;
constexpr float kChangeAtJoint = 0.3f;
constexpr float kAtEnd = 0.6f;
// A cut where all rows are cut already, and for each row more: seldom do two at one place.
constexpr float kCutAlready = -2.0f, kCutTogether = 2.0f;
// Of two places at which a row would meet others the one where more of them stand.
constexpr float kCompany = 0.1f;
constexpr int kMostCompany = 5;
// Sums of the same costs in another order are equal.
constexpr float kTie = 1e-3f;
constexpr float kNever = -std::numeric_limits<float>::infinity();

// A gap is a slip or a loss, whichever is cheaper: two straight lines make the concave cost.
enum State : std::uint8_t { kMeet, kSkip, kAdd, kLoseRow, kLoseColumns };
constexpr State kStates[] = {kMeet, kSkip, kAdd, kLoseRow, kLoseColumns};
constexpr int kTraceBits = 3;

// One rectangle between two anchors.
class Rectangle {
 public:
  Rectangle(std::span<const ColumnKeys> columns, std::size_t first_column, const Row& row,
            std::uint32_t first_glyph, const AlignCosts& costs)
      : columns_(columns),
        first_column_(first_column),
        row_(row),
        first_glyph_(first_glyph),
        costs_(costs) {}

  struct Extent {
    std::size_t columns, glyphs;
    bool at_begin, at_end;  // of the block
  };

  // Steps over the first extent.columns columns and extent.glyphs glyphs.
  std::vector<Step> solve(const Extent& extent) {
    extent_ = extent;
    const std::size_t width = extent.glyphs + 1;
    trace_.assign((extent.columns + 1) * width, 0);
    for (auto& line : before_) line.assign(width, kNever);
    here_ = before_;
    before_[kMeet][0] = 0;
    // No line above the first: only adding glyphs is open.
    for (std::size_t glyph = 1; glyph < width; ++glyph) add(0, glyph, before_, width);
    for (std::size_t column = 1; column <= extent.columns; ++column) {
      for (auto& line : here_) line[0] = kNever;
      skip(column, 0, width);
      for (std::size_t glyph = 1; glyph < width; ++glyph) {
        meet(column, glyph, width);
        skip(column, glyph, width);
        add(column, glyph, here_, width);
      }
      std::swap(before_, here_);
    }
    return trace_back(width);
  }

 private:
  using Lines = std::array<std::vector<float>, std::size(kStates)>;

  float meeting_score(std::size_t column, std::size_t glyph) const {
    const ColumnKeys& keys = columns_[column - 1];
    const char32_t key = row_.keys[first_glyph_ + glyph - 1];
    float best = share(keys, key);
    for (const Candidate& candidate : row_.text.glyphs[first_glyph_ + glyph - 1].candidates) {
      if (candidate.character == 0) continue;
      best = std::max(best, share(keys, matching_key(candidate.character)) / 2);
    }
    const float company = 1 + kCompany * static_cast<float>(std::min(keys.rows, kMostCompany) - 1);
    const std::size_t at = first_glyph_ + glyph - 1;
    const float tells = at < row_.tells.size() ? row_.tells[at] : 1;
    return best * company * tells - costs_.mismatch * std::max(0.0f, keys.filled - best);
  }

  static float share(const ColumnKeys& keys, char32_t key) {
    for (std::size_t at = 0; at < keys.count; ++at) {
      if (keys.keys[at] == key) return keys.shares[at];
    }
    return 0;
  }

  // Factor of a gap that opens with the columns at `column` before the glyph at `glyph`.
  float place_factor(std::size_t column, std::size_t glyph) const {
    if (extent_.at_begin && column == 0 && glyph == 0) return kAtEnd;
    if (extent_.at_end && (column == extent_.columns || glyph == extent_.glyphs)) return kAtEnd;
    if (extent_.at_begin && (column == 0 || glyph == 0)) return kAtEnd;
    return is_joint(column, glyph) ? kAtJoint : 1;
  }

  // What it costs more to think that the row was cut before the glyph.
  float row_cut(std::size_t glyph) const {
    const std::size_t at = first_glyph_ + glyph;
    return at < row_.runs_on.size() ? costs_.runs_on * row_.runs_on[at] : 0;
  }

  // And that the rows of the columns were.
  float columns_cut(std::size_t column) const {
    if (column >= columns_.size() || (extent_.at_begin && column == 0)) return 0;
    const ColumnKeys& keys = columns_[column];
    if (keys.through == 0) return kCutAlready;
    return costs_.runs_on * keys.runs_on + kCutTogether * static_cast<float>(keys.through - 1);
  }

  // Where text broke off both sides may have lost a passage of their own.
  float change_cost(std::size_t column, std::size_t glyph) const {
    return costs_.change * (is_joint(column, glyph) ? kChangeAtJoint : 1);
  }

  bool is_joint(std::size_t column, std::size_t glyph) const {
    return (column < extent_.columns && columns_[column].after_joint) ||
           (glyph < extent_.glyphs && breaks_before(first_glyph_ + glyph));
  }

  bool breaks_before(std::size_t glyph) const {
    const auto& joints = row_.text.joints;
    return row_.begins[glyph] ||
           std::binary_search(joints.begin(), joints.end(), static_cast<std::uint32_t>(glyph));
  }

  // The best way into a state. Of equal ways the one with the gap later: 立立 against 立 keeps the
  // first.
  void choose(const std::array<float, std::size(kStates)>& ways, float& score, std::uint16_t& trace,
              State into) const {
    State from = kMeet;
    for (const State state : kStates) {
      if (ways[state] >= ways[from] - kTie) from = state;
    }
    score = ways[from];
    trace = static_cast<std::uint16_t>(trace | from << (kTraceBits * into));
  }

  void meet(std::size_t column, std::size_t glyph, std::size_t width) {
    const float score = meeting_score(column, glyph);
    std::array<float, std::size(kStates)> ways;
    for (const State state : kStates) ways[state] = before_[state][glyph - 1] + score;
    choose(ways, here_[kMeet][glyph], trace_[column * width + glyph], kMeet);
  }

  // Columns passed over: the row slipped, or lost a passage.
  void skip(std::size_t column, std::size_t glyph, std::size_t width) {
    const float filled = columns_[column - 1].filled;
    const float place = place_factor(column - 1, glyph) * filled;
    const float change = change_cost(column - 1, glyph) * filled;
    std::uint16_t& trace = trace_[column * width + glyph];
    for (const State into : {kSkip, kLoseRow}) {
      const bool slip = into == kSkip;
      const float open = (slip ? costs_.slip_open : costs_.loss_open + row_cut(glyph)) * place;
      const float extend = (slip ? costs_.slip_extend : costs_.loss_extend) * filled;
      const auto from = [&](State state, float cost) {
        return before_[state][glyph] - cost - extend;
      };
      choose({from(kMeet, open), from(kSkip, slip ? 0 : open), from(kAdd, open + change),
              from(kLoseRow, slip ? open : 0), from(kLoseColumns, open + change)},
             here_[into][glyph], trace, into);
    }
  }

  // Glyphs in new columns.
  void add(std::size_t column, std::size_t glyph, Lines& line, std::size_t width) {
    const float place = place_factor(column, glyph - 1);
    const float change =
        change_cost(column, glyph - 1) * (column > 0 ? columns_[column - 1].filled : 1);
    std::uint16_t& trace = trace_[column * width + glyph];
    for (const State into : {kAdd, kLoseColumns}) {
      const bool slip = into == kAdd;
      const float open = (slip ? costs_.slip_open : costs_.loss_open + columns_cut(column)) * place;
      const float extend = slip ? costs_.slip_extend : costs_.loss_extend;
      const auto from = [&](State state, float cost) {
        return line[state][glyph - 1] - cost - extend;
      };
      choose({from(kMeet, open), from(kSkip, open + change), from(kAdd, slip ? 0 : open),
              from(kLoseRow, open + change), from(kLoseColumns, slip ? open : 0)},
             line[into][glyph], trace, into);
    }
  }

  std::vector<Step> trace_back(std::size_t width) const {
    std::size_t column = extent_.columns, glyph = extent_.glyphs;
    State state = kMeet;
    for (const State other : kStates) {
      if (before_[other][glyph] >= before_[state][glyph]) state = other;
    }
    std::vector<Step> steps;
    while (column > 0 || glyph > 0) {
      const std::uint16_t trace = trace_[column * width + glyph];
      const bool adds = state == kAdd || state == kLoseColumns;
      Step step;
      if (!adds) step.column = static_cast<std::uint32_t>(first_column_ + --column);
      if (adds || state == kMeet) step.glyph = static_cast<std::uint32_t>(first_glyph_ + --glyph);
      steps.push_back(step);
      state = static_cast<State>(trace >> (kTraceBits * state) & 7);
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

  std::span<const ColumnKeys> columns_;  // from first_column_ on
  std::size_t first_column_;
  const Row& row_;
  std::uint32_t first_glyph_;
  const AlignCosts& costs_;
  Extent extent_{};
  Lines before_, here_;
  std::vector<std::uint16_t> trace_;  // kTraceBits a state: the state before
};

struct Task {
  const Profile& profile;
  const std::vector<Row>& rows;
  const Row& row;
  const AlignCosts& costs;
  std::vector<ColumnKeys> columns;  // of the block
  std::size_t block_begin;
  std::uint32_t glyphs_begin, glyphs_end;
};

void align_part(const Task& task, std::size_t begin, std::size_t end, std::uint32_t glyph_begin,
                std::uint32_t glyph_end, std::size_t level, std::vector<Step>& steps);

// Dynamic programming over what lies between two anchors.
void align_rectangle(const Task& task, std::size_t begin, std::size_t end,
                     std::uint32_t glyph_begin, std::uint32_t glyph_end, std::vector<Step>& steps) {
  const auto columns = std::span(task.columns).subspan(begin - task.block_begin);
  Rectangle rectangle(columns, begin, task.row, glyph_begin, task.costs);
  const auto solved = rectangle.solve({.columns = end - begin,
                                       .glyphs = glyph_end - glyph_begin,
                                       .at_begin = glyph_begin == task.glyphs_begin,
                                       .at_end = glyph_end == task.glyphs_end});
  steps.insert(steps.end(), solved.begin(), solved.end());
}

void align_between(const Task& task, std::size_t begin, std::size_t end, std::uint32_t glyph_begin,
                   std::uint32_t glyph_end, std::size_t level, std::vector<Step>& steps) {
  const std::size_t cells = (end - begin) * (glyph_end - glyph_begin);
  if (cells > kMostCells && level + 1 < std::size(kSeedLengths)) {
    return align_part(task, begin, end, glyph_begin, glyph_end, level + 1, steps);
  }
  if (cells > 0 && cells <= kMostCells) {
    return align_rectangle(task, begin, end, glyph_begin, glyph_end, steps);
  }
  // One side is empty, or the two have nothing in common.
  for (std::size_t at = begin; at < end; ++at) {
    steps.push_back({.column = static_cast<std::uint32_t>(at)});
  }
  for (std::uint32_t at = glyph_begin; at < glyph_end; ++at) steps.push_back({.glyph = at});
}

void align_part(const Task& task, std::size_t begin, std::size_t end, std::uint32_t glyph_begin,
                std::uint32_t glyph_end, std::size_t level, std::vector<Step>& steps) {
  const auto meetings = chain_runs(find_runs(task.profile, task.rows, begin, end, task.row,
                                             glyph_begin, glyph_end, kSeedLengths[level]));
  std::size_t column = begin;
  std::uint32_t glyph = glyph_begin;
  for (const Meeting& meeting : meetings) {
    align_between(task, column, meeting.column, glyph, meeting.glyph, level, steps);
    steps.push_back({meeting.column, meeting.glyph});
    column = meeting.column + 1;
    glyph = meeting.glyph + 1;
  }
  align_between(task, column, end, glyph, glyph_end, level, steps);
}

}  // namespace

std::vector<Step> align(const Profile& profile, const std::vector<Row>& rows, std::size_t begin,
                        std::size_t end, const Row& row, std::uint32_t glyph_begin,
                        std::uint32_t glyph_end, const AlignCosts& costs) {
  std::vector<Step> steps;
  const Task task{profile, rows,        row,      costs, column_keys(profile, rows, begin, end),
                  begin,   glyph_begin, glyph_end};
  align_part(task, begin, end, glyph_begin, glyph_end, 0, steps);
  const GlyphRange glyphs{glyph_begin, glyph_end};
  return settle_islands(steps, Waters(profile, rows, task.columns, begin, row, glyphs));
}

}  // namespace jiaokan
