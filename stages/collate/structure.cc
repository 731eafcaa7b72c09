#include "stages/collate/structure.h"

#include <algorithm>
#include <map>

#include "models/unicode.h"

namespace jiaokan {
namespace {

constexpr double kLeadVote = 1.5;

class Paragraphs {
 public:
  Paragraphs(const std::vector<Row>& rows, std::vector<Column>& columns)
      : rows_(rows), columns_(columns), flags_(columns.size(), std::vector<bool>(rows.size())) {
    for (std::size_t row = 0; row < rows.size(); ++row) flag_breaks(row);
  }

  // Settles the breaks of the columns [begin, end); one stands at `begin`.
  void settle(std::size_t begin, std::size_t end, bool is_text) {
    char32_t before = 0, before_that = 0;
    bool written = false;  // lead text since the last break
    for (std::size_t at = begin; at < end; ++at) {
      Column& column = columns_[at];
      const bool ended =
          is_sentence_end(before) || (is_closing(before) && is_sentence_end(before_that));
      column.begins_paragraph = at == begin || (written && breaks(at, ended, is_text));
      if (column.begins_paragraph) written = false;
      const std::int32_t reading = column.readings[column.lead];
      if (reading < 0) continue;
      written = true;
      before_that = before;
      before = rows_[column.lead].text.glyphs[static_cast<std::size_t>(reading)].character;
    }
  }

 private:
  // A row's paragraph begins anywhere between its last glyph before and its first glyph.
  void flag_breaks(std::size_t row) {
    bool begins = false;
    for (std::size_t at = columns_.size(); at-- > 0;) {
      const std::int32_t reading = columns_[at].readings[row];
      if (reading == kMissing) begins = false;
      if (reading >= 0) begins = rows_[row].begins[static_cast<std::size_t>(reading)];
      flags_[at][row] = begins;
    }
  }

  bool has_both_sides(std::size_t at, std::size_t row) const {
    return columns_[at].readings[row] != kMissing && columns_[at - 1].readings[row] != kMissing;
  }

  // Whether some row's paragraph begins with its glyph at this very column.
  bool is_candidate(std::size_t at) const {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const std::int32_t reading = columns_[at].readings[row];
      if (reading >= 0 && rows_[row].begins[static_cast<std::size_t>(reading)]) return true;
    }
    return false;
  }

  bool breaks(std::size_t at, bool sentence_ended, bool is_text) const {
    if (!is_candidate(at)) return false;
    double yes = 0, no = 0;
    std::size_t voices = 0, for_it = 0;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (!has_both_sides(at, row)) continue;
      const double vote = row == columns_[at].lead ? kLeadVote : 1;
      ++voices;
      for_it += flags_[at][row];
      (flags_[at][row] ? yes : no) += vote;
    }
    if (voices == 0) return !is_text || sentence_ended;
    if (voices > 1 && for_it == 1 && is_text && !sentence_ended) return false;
    return yes > no;
  }

  const std::vector<Row>& rows_;
  std::vector<Column>& columns_;
  std::vector<std::vector<bool>> flags_;  // column, row: a paragraph of the row begins here
};

RowBlock block_of(Part part) {
  if (is_aside(part)) return RowBlock::kAside;
  return part == Part::kBody ? RowBlock::kBody : RowBlock::kHead;
}

// What a paragraph of the block may be: a heading lifted into the body is a subheading there.
Part fit(Part part, RowBlock block) {
  if (block == RowBlock::kBody && block_of(part) == RowBlock::kHead) return Part::kSubheading;
  return part;
}

// The part of the paragraph [begin, end).
Part part_of(const std::vector<Row>& rows, const std::vector<Column>& columns, std::size_t begin,
             std::size_t end, RowBlock block) {
  std::map<Part, double> votes;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::map<Part, std::size_t> counts;
    std::size_t present = 0, leads = 0;
    for (std::size_t at = begin; at < end; ++at) {
      leads += columns[at].lead == row;
      const std::int32_t reading = columns[at].readings[row];
      if (reading < 0) continue;
      ++present;
      ++counts[rows[row].parts[static_cast<std::size_t>(reading)]];
    }
    if (2 * present < end - begin) continue;
    const auto most = std::ranges::max_element(counts, {}, [](const auto& c) { return c.second; });
    const bool belongs = block == RowBlock::kBody || block_of(most->first) == block;
    const double voice = (2 * leads > end - begin ? kLeadVote : 1) * (belongs ? 1 : 0.01);
    votes[fit(most->first, block)] += voice;
  }
  const auto most = std::ranges::max_element(votes, {}, [](const auto& v) { return v.second; });
  if (most == votes.end() || (block == RowBlock::kBody && is_aside(most->first)))
    return Part::kBody;
  return most->first;
}

void settle_parts(const std::vector<Row>& rows, std::vector<Column>& columns, std::size_t begin,
                  std::size_t end, RowBlock block) {
  for (std::size_t at = begin; at < end;) {
    std::size_t stop = at + 1;
    while (stop < end && !columns[stop].begins_paragraph) ++stop;
    const Part part = part_of(rows, columns, at, stop, block);
    for (; at < stop; ++at) columns[at].part = part;
  }
}

// The paragraph begins of [begin, end) that are headlines.
std::vector<std::size_t> headlines_of(const std::vector<Column>& columns, std::size_t end) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < end; ++at) {
    if (columns[at].begins_paragraph && columns[at].part == Part::kHeadline) found.push_back(at);
  }
  return found;
}

void keep_one_headline(std::vector<Column>& columns, std::size_t head_end,
                       std::size_t heading_lead) {
  const std::vector<std::size_t> headlines = headlines_of(columns, head_end);
  if (headlines.size() < 2) return;
  const auto own = std::ranges::find_if(
      headlines, [&](std::size_t at) { return columns[at].lead == heading_lead; });
  const std::size_t kept = own == headlines.end() ? headlines.front() : *own;
  for (const std::size_t headline : headlines) {
    if (headline == kept) continue;
    const Part part = headline < kept ? Part::kKicker : Part::kSubheading;
    std::size_t at = headline;
    do {
      columns[at++].part = part;
    } while (at < head_end && !columns[at].begins_paragraph);
  }
}

// The row that leads most of the headings.
std::size_t heading_lead_of(const std::vector<Column>& columns, std::size_t head_end,
                            std::size_t rows) {
  std::vector<std::size_t> counts(rows);
  for (std::size_t at = 0; at < head_end; ++at) ++counts[columns[at].lead];
  return static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
}

}  // namespace

void settle_structure(const std::vector<Row>& rows, const Fusion& fusion,
                      std::vector<Column>& columns) {
  Paragraphs paragraphs(rows, columns);
  for (const RowBlock block : kRowBlocks) {
    const std::size_t begin = fusion.block_begins[static_cast<std::size_t>(block)];
    const std::size_t end = fusion.block_begins[static_cast<std::size_t>(block) + 1];
    paragraphs.settle(begin, end, block == RowBlock::kBody);
    settle_parts(rows, columns, begin, end, block);
  }
  const std::size_t head_end = fusion.block_begins[1];
  keep_one_headline(columns, head_end, heading_lead_of(columns, head_end, rows.size()));
}

}  // namespace jiaokan
