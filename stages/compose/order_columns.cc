// The best order of up to eight columns is found exactly: dynamic programming over the sets of
// columns that stand already, O(2^n n^2). Only one thing is not seen in the text: where the article
// ends, if its last column does not stand last. Each paragraph's end is tried.
#include "stages/compose/order_columns.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

#include "models/unicode.h"
#include "stages/compose/sentence.h"

namespace jiaokan {
namespace {

constexpr std::size_t kMostColumns = 8;
// An article's first paragraph says what its headline says.
constexpr std::size_t kLeadLength = 160;
constexpr double kLead = 4.0;
// What one joint may say, log10, so that one does not outweigh all others.
constexpr double kLeastGain = -2, kMostGain = 4;
// An article does not end in mid-sentence, unless its end is lost.
constexpr double kOpenEnd = 2.5;
// The order must be so much better, log10.
constexpr double kClearly = 4.5;

// Half-open ranges of paragraphs that stay together.
struct Column {
  std::size_t begin = 0, end = 0;
};

struct Order {
  double gain = 0;
  std::vector<std::size_t> columns;
};

using Pairs = std::set<std::pair<char32_t, char32_t>>;

Pairs pairs_of(std::u32string_view text) {
  Pairs pairs;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (is_han(text[at - 1]) && is_han(text[at])) pairs.emplace(text[at - 1], text[at]);
  }
  return pairs;
}

// Share of the headline's pairs of characters that the paragraph says again, 0..1.
double share_of(const Pairs& headline, const Passage& paragraph) {
  if (headline.empty()) return 0;
  const Pairs said = pairs_of(paragraph.text().substr(0, kLeadLength));
  const auto both =
      std::ranges::count_if(headline, [&](const auto& pair) { return said.contains(pair); });
  return static_cast<double>(both) / static_cast<double>(headline.size());
}

class Columns {
 public:
  Columns(const std::vector<Passage>& text, std::vector<Column> columns, const Pairs& headline,
          const LanguageModel& model)
      : columns_(std::move(columns)),
        gains_(columns_.size(), std::vector<double>(columns_.size())) {
    for (const Column& column : columns_) {
      opens_.push_back(kLead * share_of(headline, text[column.begin]));
    }
    for (std::size_t x = 0; x < columns_.size(); ++x) {
      for (std::size_t y = 0; y < columns_.size(); ++y) {
        if (x != y) gains_[x][y] = gain(text[columns_[x].end - 1], text[columns_[y].begin], model);
      }
    }
  }

  const Column& operator[](std::size_t at) const { return columns_[at]; }

  double gain_of(const std::vector<std::size_t>& order) const {
    double sum = opens_[order.front()];
    for (std::size_t at = 1; at < order.size(); ++at) sum += gains_[order[at - 1]][order[at]];
    return sum;
  }

  // The best order that ends with `last`.
  Order best(std::size_t last) const {
    const std::size_t count = columns_.size(), all = (std::size_t{1} << count) - 1;
    constexpr double kNever = -std::numeric_limits<double>::infinity();
    // By the set of columns that stand and the first of them: from the end to the beginning.
    std::vector<std::vector<double>> best(all + 1, std::vector<double>(count, kNever));
    std::vector<std::vector<std::size_t>> behind(all + 1, std::vector<std::size_t>(count));
    best[std::size_t{1} << last][last] = 0;
    for (std::size_t set = 1; set <= all; ++set) {
      for (std::size_t first = 0; first < count; ++first) {
        if (best[set][first] == kNever) continue;
        for (std::size_t next = 0; next < count; ++next) {
          if (set >> next & 1) continue;
          const double sum = best[set][first] + gains_[next][first];
          const std::size_t larger = set | std::size_t{1} << next;
          if (sum <= best[larger][next]) continue;
          best[larger][next] = sum;
          behind[larger][next] = first;
        }
      }
    }
    for (std::size_t first = 0; first < count; ++first) best[all][first] += opens_[first];
    const auto top = std::ranges::max_element(best[all]);
    Order order{*top, {static_cast<std::size_t>(top - best[all].begin())}};
    for (std::size_t set = all; order.columns.size() < count;) {
      const std::size_t at = order.columns.back();
      order.columns.push_back(behind[set][at]);
      set &= ~(std::size_t{1} << at);
    }
    return order;
  }

 private:
  static double gain(const Passage& left, const Passage& right, const LanguageModel& model) {
    const std::u32string before = left.text(), after = right.text();
    if (ends_closed(before)) return begins_open(after) ? kLeastGain : 0;
    return std::clamp(model.junction_gain(before, after), kLeastGain, kMostGain);
  }

  std::vector<Column> columns_;
  std::vector<double> opens_;               // what speaks for a column as the first
  std::vector<std::vector<double>> gains_;  // what speaks for a column right behind another
};

bool is_plain(const std::vector<Passage>& text, std::size_t body) {
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(body), text.end(),
                     [](const Passage& p) { return p.part == Part::kBody && !p.item; });
}

// The columns as their open ends tell, and one more cut behind paragraph `closed`.
std::vector<Column> cut(const std::vector<Passage>& text, std::size_t body,
                        std::optional<std::size_t> closed) {
  std::vector<Column> columns{{body, body}};
  for (std::size_t at = body; at < text.size(); ++at) {
    columns.back().end = at + 1;
    const bool ends = !ends_closed(text[at].text()) || (closed && *closed == at);
    if (ends && at + 1 < text.size()) columns.push_back({at + 1, at + 1});
  }
  return columns;
}

}  // namespace

std::vector<Passage> order_columns(std::vector<Passage> text, const LanguageModel& model) {
  std::size_t body = 0;
  while (body < text.size() && text[body].part != Part::kBody) ++body;
  if (text.size() < body + 2 || !is_plain(text, body)) return text;
  const std::size_t open_columns = cut(text, body, std::nullopt).size();
  if (open_columns < 2 || open_columns + 1 > kMostColumns) return text;

  Pairs headline;
  for (std::size_t at = 0; at < body; ++at) headline.merge(pairs_of(text[at].text()));
  std::optional<Columns> best_columns;
  Order best;
  for (std::size_t at = body; at < text.size(); ++at) {
    if (!ends_closed(text[at].text())) continue;
    const Columns columns(text, cut(text, body, at), headline, model);
    std::size_t last = 0;
    while (columns[last].end != at + 1) ++last;
    Order order = columns.best(last);
    std::vector<std::size_t> given(order.columns.size());
    for (std::size_t i = 0; i < given.size(); ++i) given[i] = i;
    order.gain -= columns.gain_of(given);
    if (!ends_closed(text.back().text())) order.gain += kOpenEnd;
    if (order.gain < std::max(kClearly, best.gain)) continue;
    best = std::move(order);
    best_columns = columns;
  }
  if (!best_columns) return text;
  std::vector<Passage> ordered(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(body));
  for (const std::size_t column : best.columns) {
    for (std::size_t at = (*best_columns)[column].begin; at < (*best_columns)[column].end; ++at) {
      ordered.push_back(text[at]);
    }
  }
  return ordered;
}

}  // namespace jiaokan
