#include "stages/collate/collate.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "stages/collate/absence.h"
#include "stages/collate/continuity.h"
#include "stages/collate/displaced.h"
#include "stages/collate/flatten.h"
#include "stages/collate/fuse.h"
#include "stages/collate/gaps.h"
#include "stages/collate/lead.h"
#include "stages/collate/passage_order.h"
#include "stages/collate/repeats.h"
#include "stages/collate/structure.h"
#include "stages/collate/telling.h"

namespace jiaokan {
namespace {

// The witnesses by what they say, not by how they came: all that follows depends on this order.
std::vector<std::size_t> order_by_text(const Article& article, const std::vector<Row>& rows) {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t x, std::size_t y) {
    const auto value = [&](std::size_t at) {
      return std::tuple(characters(rows[at].text.glyphs), rows[at].text.kind,
                        article.witnesses[at].fragments.front().id, at);
    };
    return value(x) < value(y);
  });
  return order;
}

// The columns with their witnesses in the article's order.
std::vector<Column> in_article_order(std::vector<Column> columns,
                                     const std::vector<std::size_t>& order) {
  for (Column& column : columns) {
    std::vector<std::int32_t> readings(order.size());
    for (std::size_t at = 0; at < order.size(); ++at) readings[order[at]] = column.readings[at];
    column.readings = std::move(readings);
    column.lead = static_cast<std::uint16_t>(order[column.lead]);
  }
  return columns;
}

}  // namespace

Apparatus collate(const Article& article, const LanguageModel& model, const CollateOptions&) {
  std::vector<Row> given;
  for (const Witness& witness : article.witnesses) {
    given.push_back(flatten(witness));
    drop_repeated_headings(given.back());
  }
  const std::vector<std::size_t> order = order_by_text(article, given);
  std::vector<Row> rows;
  for (const std::size_t at : order) rows.push_back(std::move(given[at]));
  if (rows.size() > 1) {
    for (Row& row : rows) find_continuity(row, model);
    find_telling(rows);
  }

  Fusion fusion = fuse(rows);
  drop_repeats(fusion, rows);
  std::vector<std::size_t> ranking = rank_rows(rows, classify_absences(fusion, rows), model);
  move_displaced(fusion, rows, ranking);
  order_passages(fusion, rows);
  Readings readings = classify_absences(fusion, rows);
  const std::vector<std::uint16_t> leads = choose_leads(rows, fusion, ranking, readings);
  std::vector<Column> columns(readings.size());
  for (std::size_t at = 0; at < columns.size(); ++at) {
    columns[at] = {.readings = std::move(readings[at]), .lead = leads[at]};
  }
  settle_structure(rows, fusion, columns);

  Apparatus apparatus{.article = article.id, .from = article.from, .to = article.to};
  apparatus.gaps = find_gaps(article, rows, fusion, columns, model);
  apparatus.columns = in_article_order(std::move(columns), order);
  apparatus.witnesses.resize(rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    apparatus.witnesses[order[at]] = std::move(rows[at].text);
  }
  return apparatus;
}

}  // namespace jiaokan
