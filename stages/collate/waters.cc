#include "stages/collate/waters.h"

#include <algorithm>

#include "stages/collate/said_elsewhere.h"

namespace jiaokan {
namespace {

constexpr std::size_t kPhrase = 4;  // keys; shorter ones meet by chance

// Fitted to two arrangements each of garbled news: that a cut falls at the place at all, and what
// the text there says of it, which is less than the odds themselves, for the likelier of two
// orders was chosen by them.
constexpr double kCut = 1.3;
constexpr double kOdds = 0.3;
// Where the source says that it broke off, log10 odds.
constexpr double kAtJoint = -1.5;
// For each row more that runs on with the others.
constexpr double kTogether = 2.0;

}  // namespace

Waters::Waters(const Profile& profile, const std::vector<Row>& rows,
               std::span<const ColumnKeys> columns, std::size_t begin, const Row& row,
               GlyphRange glyphs)
    : profile_(profile),
      rows_(rows),
      columns_(columns),
      begin_(begin),
      row_(row),
      glyphs_(glyphs) {}

bool Waters::is_equal(const Step& step) const {
  if (step.column == Step::kNone || step.glyph == Step::kNone) return false;
  const ColumnKeys& column = columns_[step.column - begin_];
  const auto last = column.keys.begin() + column.count;
  return std::find(column.keys.begin(), last, row_.keys[step.glyph]) != last;
}

double Waters::tells(std::uint32_t glyph) const {
  return glyph < row_.tells.size() ? static_cast<double>(row_.tells[glyph]) : 1;
}

double Waters::row_odds(std::uint32_t glyph) const {
  if (glyph <= glyphs_.begin || glyph >= glyphs_.end) return kParted;
  const bool broken = std::ranges::binary_search(row_.text.joints, glyph);
  const double odds = glyph < row_.runs_on.size() ? static_cast<double>(row_.runs_on[glyph]) : 0;
  return odds + (broken ? kAtJoint : 0);
}

double Waters::columns_odds(std::uint32_t column) const {
  if (column <= begin_ || column >= begin_ + columns_.size()) return kParted;
  const ColumnKeys& keys = columns_[column - begin_];
  if (keys.through == 0) return kParted;
  return static_cast<double>(keys.runs_on) + kTogether * (keys.through - 1);
}

double Waters::cost_of_row_cut(std::uint32_t glyph) const {
  if (glyph <= glyphs_.begin || glyph >= glyphs_.end) return 0;
  return kCut + kOdds * row_odds(glyph);
}

double Waters::cost_of_columns_cut(std::uint32_t column) const {
  if (column <= begin_ || column >= begin_ + columns_.size()) return 0;
  const ColumnKeys& keys = columns_[column - begin_];
  return keys.through * (kCut + kOdds * static_cast<double>(keys.runs_on));
}

std::vector<Run> Waters::shared_phrases(const Meeting& from, const Meeting& to) const {
  return find_runs(profile_, rows_, from.column, to.column, row_, from.glyph, to.glyph, kPhrase);
}

bool Waters::is_said_elsewhere(std::span<const Step> steps) const {
  return jiaokan::is_said_elsewhere(profile_, rows_, row_, steps);
}

}  // namespace jiaokan
