#include "stages/segment/rows.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace jiaokan {
namespace {

// How badly a headline stands over columns: the distance of the middles or of the left edges, and
// what of it reaches beyond them.
double misfit(const Box& headline, const Box& first, const Box& last) {
  const double middles =
      std::abs((headline.left + headline.right) / 2.0 - (first.left + last.right) / 2.0);
  const double lefts = std::abs(headline.left - first.left) * 1.5;
  const double beyond =
      std::max(0, first.left - headline.left) + std::max(0, headline.right - last.right);
  return std::min(middles, lefts) + 2 * beyond;
}

std::vector<std::size_t> take_nearest(const std::vector<Box>& columns,
                                      const std::vector<Box>& headlines) {
  std::vector<std::size_t> owner;
  for (const Box& column : columns) {
    std::size_t best = 0;
    for (std::size_t h = 1; h < headlines.size(); ++h) {
      const auto distance = [&](std::size_t i) {
        return std::abs(headlines[i].center().x - column.center().x);
      };
      if (distance(h) < distance(best)) best = h;
    }
    owner.push_back(best);
  }
  return owner;
}

}  // namespace

std::vector<std::size_t> part_row(const std::vector<Box>& columns,
                                  const std::vector<Box>& headlines) {
  const std::size_t n = columns.size(), k = headlines.size();
  if (n < k) return take_nearest(columns, headlines);
  constexpr double kFar = std::numeric_limits<double>::max() / 4;
  // cost[h][c]: the first h headlines over the first c columns.
  std::vector<std::vector<double>> cost(k + 1, std::vector<double>(n + 1, kFar));
  std::vector<std::vector<std::size_t>> from(k + 1, std::vector<std::size_t>(n + 1, 0));
  cost[0][0] = 0;
  for (std::size_t h = 1; h <= k; ++h) {
    for (std::size_t c = h; c <= n; ++c) {
      for (std::size_t before = h - 1; before < c; ++before) {
        const double total =
            cost[h - 1][before] + misfit(headlines[h - 1], columns[before], columns[c - 1]);
        if (total < cost[h][c]) cost[h][c] = total, from[h][c] = before;
      }
    }
  }
  std::vector<std::size_t> owner(n);
  for (std::size_t h = k, c = n; h > 0; c = from[h][c], --h) {
    for (std::size_t i = from[h][c]; i < c; ++i) owner[i] = h - 1;
  }
  return owner;
}

}  // namespace jiaokan
