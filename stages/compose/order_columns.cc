// Columns break off in mid-sentence, so one ends with each paragraph that does. What is not seen in
// the text is where the article ends, if its last column does not stand last, and which columns end
// where a paragraph does: up to three ends of paragraphs are tried together, for the given order
// too. The best order of so many columns is found exactly, by dynamic programming over the sets of
// columns that stand already, O(2^n n²).
#include "stages/compose/order_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <utility>

#include "models/sentence_ends.h"
#include "stages/compose/best_path.h"
#include "stages/compose/column_signs.h"

namespace jiaokan {
namespace {

constexpr std::size_t kMostColumns = 11, kMostParagraphs = 100;
// Of so many ends of paragraphs at most three, or two, are tried together.
constexpr std::size_t kFewEnds = 12, kSomeEnds = 20;
// All in log10. An article does not end in mid-sentence, unless its end is lost; a column seldom
// ends where a paragraph does.
constexpr double kOpenEnd = 1.8, kClosedBreak = -0.7;
// What looks like a subheading may be the last line of a column.
constexpr double kNoSubheading = -0.5;
// There are so many orders and so many places to end, and most that are possible are not tried.
constexpr double kEachOrder = 0.5, kEachEnd = 0.7;
// Columns of one article are mostly of one height, and the last is no longer: how their lengths
// spread, how much likelier one is then that fits exactly, what a short last column takes from
// that, and the share of articles with even columns. A paragraph's end costs some characters.
constexpr double kSpread = 0.09, kFits = 4.4, kShortLast = 0.8, kShareEven = 0.8;
constexpr double kParagraphEnd = 3;
// The order must be so much better than the given one.
constexpr double kClearly = 1.7;

// Half-open ranges of paragraphs that stay together.
struct Column {
  std::size_t begin = 0, end = 0;
};

struct Order {
  double worth = 0;
  std::vector<std::size_t> paragraphs;
};

std::vector<std::u32string> texts_of(std::span<const Passage> paragraphs) {
  std::vector<std::u32string> texts;
  for (const Passage& paragraph : paragraphs) texts.push_back(paragraph.text());
  return texts;
}

// The paragraphs of an article and what is known of them.
class Columns {
 public:
  Columns(const std::u32string& headline, std::span<const Passage> paragraphs,
          const LanguageModel& model)
      : texts_(texts_of(paragraphs)), signs_(read_signs(headline, texts_, model)) {
    for (const Passage& paragraph : paragraphs) {
      closed_.push_back(ends_closed(paragraph.text()));
      heading_.push_back(!closed_.back() && paragraph.part == Part::kSubheading);
    }
  }

  std::size_t size() const { return texts_.size(); }

  // The paragraphs that are over, but for one that stands last.
  std::vector<std::size_t> ends() const {
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at + 1 < texts_.size(); ++at) {
      if (closed_[at]) ends.push_back(at);
    }
    return ends;
  }

  // Behind every paragraph that breaks off, and behind `more`.
  std::vector<Column> cut(const std::vector<std::size_t>& more) const {
    std::vector<Column> columns{{0, 0}};
    for (std::size_t at = 0; at < texts_.size(); ++at) {
      columns.back().end = at + 1;
      const bool ends = !closed_[at] || std::ranges::count(more, at) > 0;
      if (ends && at + 1 < texts_.size()) columns.push_back({at + 1, at + 1});
    }
    return columns;
  }

  // The best order of these columns, and what they are worth in the given one.
  std::pair<Order, double> best_and_given(const std::vector<Column>& columns) const {
    const std::size_t count = columns.size();
    PathWorth worth;
    worth.behind.assign(count, std::vector<double>(count, 0));
    double inside = 0;
    for (std::size_t x = 0; x < count; ++x) {
      const std::size_t end = columns[x].end - 1;
      worth.first.push_back(signs_.opens_article[columns[x].begin]);
      worth.last.push_back(worth_of_end(end) + evenness(columns, x));
      for (std::size_t at = columns[x].begin; at < end; ++at) inside += joint(at, at + 1);
      for (std::size_t y = 0; y < count; ++y) {
        worth.behind[x][y] = joint(end, columns[y].begin) + (closed_[end] ? kClosedBreak : 0);
      }
    }
    double given = inside + worth.first.front() + worth.last.back();
    for (std::size_t x = 1; x < count; ++x) given += worth.behind[x - 1][x];
    const Path path = best_path(worth);
    Order order{path.worth + inside, {}};
    for (const std::size_t column : path.nodes) {
      for (std::size_t at = columns[column].begin; at < columns[column].end; ++at) {
        order.paragraphs.push_back(at);
      }
    }
    return {std::move(order), given};
  }

 private:
  double joint(std::size_t before, std::size_t after) const {
    if (closed_[before] || (heading_[before] && after == before + 1)) {
      return signs_.opens_sentence[after];
    }
    return std::max(signs_.joins[before][after] + (heading_[before] ? kNoSubheading : 0),
                    signs_.stop_misread[before] + signs_.opens_sentence[after]);
  }
  double worth_of_end(std::size_t paragraph) const {
    return closed_[paragraph] ? 0 : std::max(-kOpenEnd, signs_.stop_misread[paragraph]);
  }

  // Of the columns' lengths, if `last` stands last.
  double evenness(const std::vector<Column>& columns, std::size_t last) const {
    if (columns.size() < 2) return 0;
    std::vector<double> lengths;
    double all = 0;
    for (const Column& column : columns) {
      double length = 0;
      for (std::size_t at = column.begin; at < column.end; ++at) {
        length += static_cast<double>(texts_[at].size()) + kParagraphEnd;
      }
      lengths.push_back(length);
      all += length;
    }
    const auto others = static_cast<double>(columns.size() - 1);
    const double mean = (all - lengths[last]) / others;
    double even = 1;
    for (std::size_t at = 0; at < lengths.size(); ++at) {
      const double off = lengths[at] / mean - 1;
      const double fits = kFits * std::exp(-0.5 * off * off / (kSpread * kSpread));
      even *= at == last && off < 0 ? std::max(kShortLast, fits) : fits;
    }
    even /= kFits;  // the mean is theirs
    return std::log10(kShareEven * even + (1 - kShareEven));
  }

  std::vector<std::u32string> texts_;
  ColumnSigns signs_;
  std::vector<bool> closed_, heading_;
};

bool is_plain(const std::vector<Passage>& text, std::size_t body) {
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(body), text.end(),
                     [](const Passage& p) {
                       return (p.part == Part::kBody || p.part == Part::kSubheading) && !p.item;
                     });
}

// Of cutting at some of so many ends, and of trying so many orders then.
double cost_of_cuts(std::size_t cuts, std::size_t ends) {
  return kEachEnd * static_cast<double>(cuts) * std::log10(static_cast<double>(ends + 2));
}
double cost_of_orders(std::size_t columns) {
  double orders = 0;
  for (std::size_t n = 2; n <= columns; ++n) orders += std::log10(static_cast<double>(n));
  return kEachOrder * orders;
}

// The order of the paragraphs that is clearly better than the given one.
class Search {
 public:
  explicit Search(const Columns& columns) : columns_(columns), ends_(columns.ends()) {
    const std::size_t most = ends_.size() <= kFewEnds ? 3 : ends_.size() <= kSomeEnds ? 2 : 1;
    std::vector<std::size_t> more;
    look_at(more, 0, most);
  }

  std::optional<Order> clearly_better() const {
    if (!best_ || best_->worth < given_ + kClearly) return std::nullopt;
    return best_;
  }

 private:
  // With these cuts, and with up to `most` more of the ends from `first` on.
  void look_at(std::vector<std::size_t>& more, std::size_t first, std::size_t most) {
    const std::vector<Column> columns = columns_.cut(more);
    if (columns.size() > kMostColumns) return;
    auto [order, given] = columns_.best_and_given(columns);
    given_ = std::max(given_, given - cost_of_cuts(more.size(), ends_.size()));
    order.worth -= cost_of_cuts(more.size(), ends_.size()) + cost_of_orders(columns.size());
    const bool changes = !std::ranges::is_sorted(order.paragraphs);
    if (changes && (!best_ || order.worth > best_->worth)) best_ = std::move(order);
    for (std::size_t at = first; most > 0 && at < ends_.size(); ++at) {
      more.push_back(ends_[at]);
      look_at(more, at + 1, most - 1);
      more.pop_back();
    }
  }

  const Columns& columns_;
  const std::vector<std::size_t> ends_;
  double given_ = -std::numeric_limits<double>::infinity();
  std::optional<Order> best_;
};

}  // namespace

std::vector<Passage> order_columns(std::vector<Passage> text, const LanguageModel& model) {
  std::size_t body = 0;
  while (body < text.size() && text[body].part != Part::kBody) ++body;
  if (text.size() < body + 2 || !is_plain(text, body)) return text;
  std::u32string headline;
  for (std::size_t at = 0; at < body; ++at) headline += text[at].text() + U'\n';
  const std::span paragraphs = std::span<const Passage>(text).subspan(body);
  const auto breaks = std::ranges::count_if(
      paragraphs, [](const Passage& paragraph) { return !ends_closed(paragraph.text()); });
  if (breaks == 0 || static_cast<std::size_t>(breaks) + 2 > kMostColumns) return text;
  if (paragraphs.size() > kMostParagraphs) return text;

  const Columns columns(headline, paragraphs, model);
  const std::optional<Order> order = Search(columns).clearly_better();
  if (!order) return text;
  std::vector<Passage> ordered(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(body));
  for (std::size_t at = 0; at < order->paragraphs.size(); ++at) {
    const std::size_t given = order->paragraphs[at];
    ordered.push_back(std::move(text[body + given]));
    const bool stays = at + 1 < order->paragraphs.size() && order->paragraphs[at + 1] == given + 1;
    if (!stays) ordered.back().part = Part::kBody;
  }
  return ordered;
}

}  // namespace jiaokan
