#include "stages/link/assignment.h"

#include <algorithm>
#include <limits>

namespace jiaokan {
namespace {

// Square cost matrix: a pair that is not worth making costs as much as two that stay alone.
std::vector<std::vector<double>> costs(const std::vector<std::vector<double>>& gains,
                                       std::size_t size) {
  std::vector<std::vector<double>> cost(size, std::vector<double>(size, 0));
  for (std::size_t row = 0; row < gains.size(); ++row) {
    for (std::size_t column = 0; column < gains[row].size(); ++column) {
      cost[row][column] = -std::max(0.0, gains[row][column]);
    }
  }
  return cost;
}

}  // namespace

std::vector<std::optional<std::size_t>> assign(const std::vector<std::vector<double>>& gains) {
  std::size_t columns = 0;
  for (const auto& row : gains) columns = std::max(columns, row.size());
  const std::size_t size = std::max(gains.size(), columns);
  const auto cost = costs(gains, size);
  // Rows and columns from 1; 0 is the column that the row being placed starts from.
  std::vector<double> row_potential(size + 1), column_potential(size + 1);
  std::vector<std::size_t> row_of(size + 1, 0), way(size + 1, 0);
  for (std::size_t row = 1; row <= size; ++row) {
    row_of[0] = row;
    std::size_t at = 0;
    std::vector<double> least(size + 1, std::numeric_limits<double>::infinity());
    std::vector<bool> seen(size + 1, false);
    do {
      seen[at] = true;
      std::size_t next = 0;
      double delta = std::numeric_limits<double>::infinity();
      for (std::size_t column = 1; column <= size; ++column) {
        if (seen[column]) continue;
        const double slack =
            cost[row_of[at] - 1][column - 1] - row_potential[row_of[at]] - column_potential[column];
        if (slack < least[column]) {
          least[column] = slack;
          way[column] = at;
        }
        if (least[column] < delta) {
          delta = least[column];
          next = column;
        }
      }
      for (std::size_t column = 0; column <= size; ++column) {
        if (seen[column]) {
          row_potential[row_of[column]] += delta;
          column_potential[column] -= delta;
        } else {
          least[column] -= delta;
        }
      }
      at = next;
    } while (row_of[at] != 0);
    for (; at != 0; at = way[at]) row_of[at] = row_of[way[at]];
  }
  std::vector<std::optional<std::size_t>> pairs(gains.size());
  for (std::size_t column = 1; column <= columns; ++column) {
    const std::size_t row = row_of[column] - 1;
    if (row < gains.size() && column - 1 < gains[row].size() && gains[row][column - 1] > 0) {
      pairs[row] = column - 1;
    }
  }
  return pairs;
}

}  // namespace jiaokan
