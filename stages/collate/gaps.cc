#include "stages/collate/gaps.h"

#include <algorithm>

namespace jiaokan {
namespace {

// Below this gain (log10) two halves of a sentence do not belong together.
constexpr double kImpossible = -4.0;
constexpr std::size_t kContext = 12;  // characters that the model looks at on each side

class GapFinder {
 public:
  GapFinder(const std::vector<Row>& rows, const std::vector<Column>& columns,
            const LanguageModel& model)
      : rows_(rows), columns_(columns), model_(model) {}

  void find_in(std::size_t row, std::vector<Gap>& gaps) const {
    const std::vector<std::size_t> places = columns_of(row);
    for (const std::uint32_t at : rows_[row].gaps) {
      if (is_open(row, at, places))
        gaps.push_back({.column = places[at], .begins_paragraph = true});
    }
    for (const std::uint32_t at : rows_[row].text.joints) {
      if (is_open(row, at, places) && is_impossible(places[at])) {
        gaps.push_back({.column = places[at]});
      }
    }
  }

 private:
  std::vector<std::size_t> columns_of(std::size_t row) const {
    std::vector<std::size_t> places(rows_[row].keys.size());
    for (std::size_t at = 0; at < columns_.size(); ++at) {
      const std::int32_t reading = columns_[at].readings[row];
      if (reading >= 0) places[static_cast<std::size_t>(reading)] = at;
    }
    return places;
  }

  // Whether nobody has text between the row's glyphs on both sides, and nobody says that there is
  // none.
  bool is_open(std::size_t row, std::uint32_t glyph, const std::vector<std::size_t>& places) const {
    if (glyph == 0 || glyph >= places.size()) return false;
    const std::size_t before = places[glyph - 1], after = places[glyph];
    if (before >= after) return false;
    for (std::size_t at = before + 1; at < after; ++at) {
      if (columns_[at].readings[columns_[at].lead] >= 0) return false;
    }
    for (std::size_t other = 0; other < rows_.size(); ++other) {
      if (other != row && runs_on(other, before, after)) return false;
    }
    return true;
  }

  bool runs_on(std::size_t row, std::size_t before, std::size_t after) const {
    for (std::size_t at = before; at <= after; ++at) {
      if (columns_[at].readings[row] == kMissing) return false;
    }
    const std::int32_t reading = columns_[after].readings[row];
    if (reading < 0) return true;
    const auto glyph = static_cast<std::uint32_t>(reading);
    return !std::ranges::binary_search(rows_[row].gaps, glyph) &&
           !std::ranges::binary_search(rows_[row].text.joints, glyph);
  }

  bool is_impossible(std::size_t column) const {
    std::u32string left, right;
    for (std::size_t at = column; at > 0 && left.size() < kContext; --at) put(at - 1, left);
    std::ranges::reverse(left);
    for (std::size_t at = column; at < columns_.size() && right.size() < kContext; ++at) {
      put(at, right);
    }
    return left.size() == kContext && right.size() == kContext &&
           model_.junction_gain(left, right) < kImpossible;
  }

  void put(std::size_t at, std::u32string& text) const {
    const std::int32_t reading = columns_[at].readings[columns_[at].lead];
    if (reading < 0) return;
    text += rows_[columns_[at].lead].text.glyphs[static_cast<std::size_t>(reading)].character;
  }

  const std::vector<Row>& rows_;
  const std::vector<Column>& columns_;
  const LanguageModel& model_;
};

}  // namespace

std::vector<Gap> find_gaps(const Article& article, const std::vector<Row>& rows,
                           const Fusion& fusion, const std::vector<Column>& columns,
                           const LanguageModel& model) {
  std::vector<Gap> gaps;
  const GapFinder finder(rows, columns, model);
  for (std::size_t row = 0; row < rows.size(); ++row) finder.find_in(row, gaps);
  const auto by_column = [](const Gap& x, const Gap& y) {
    return std::tuple(x.column, !x.begins_paragraph) < std::tuple(y.column, !y.begins_paragraph);
  };
  std::ranges::sort(gaps, by_column);
  const auto repeated = std::ranges::unique(gaps, {}, &Gap::column);
  gaps.erase(repeated.begin(), repeated.end());
  if (article.from && !article.from->followed) {
    const Gap gap{fusion.block_begins[1], GapKind::kContinuedFrom, article.from->jump.page, true};
    gaps.insert(std::ranges::lower_bound(gaps, gap.column, {}, &Gap::column), gap);
  }
  if (article.to && !article.to->followed) {
    const Gap gap{fusion.block_begins[2], GapKind::kContinuedTo, article.to->jump.page, true};
    gaps.insert(std::ranges::upper_bound(gaps, gap.column, {}, &Gap::column), gap);
  }
  return gaps;
}

}  // namespace jiaokan
