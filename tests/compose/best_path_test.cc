#include "stages/compose/best_path.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

using Nodes = std::vector<std::size_t>;

TEST(BestPath, RunsWhereThePairsAreWorthMost) {
  // 2 → 0 → 1, by the pairs alone.
  const Path path = best_path(
      {.first = {0, 0, 0}, .last = {0, 0, 0}, .behind = {{0, 3, 0}, {0, 0, 1}, {2, 0, 0}}});
  EXPECT_EQ(path.nodes, (Nodes{2, 0, 1}));
  EXPECT_EQ(path.worth, 5);
}

TEST(BestPath, FirstAndLastPlacesCount) {
  const Path path = best_path(
      {.first = {0, 9, 0}, .last = {0, 0, 7}, .behind = {{0, 3, 0}, {0, 0, 1}, {2, 0, 0}}});
  EXPECT_EQ(path.nodes, (Nodes{1, 0, 2}));
  EXPECT_EQ(path.worth, 16);
}

TEST(BestPath, OneNodeIsAPath) {
  EXPECT_EQ(best_path({.first = {1}, .last = {2}, .behind = {{0}}}).worth, 3);
}

double worth_of(const PathWorth& worth, const Nodes& nodes) {
  double sum = worth.first[nodes.front()] + worth.last[nodes.back()];
  for (std::size_t at = 1; at < nodes.size(); ++at) sum += worth.behind[nodes[at - 1]][nodes[at]];
  return sum;
}

TEST(BestPath, NoOtherOrderIsWorthMore) {
  std::mt19937 random(7);
  for (std::size_t count = 2; count <= 6; ++count) {
    const auto draw = [&] { return static_cast<double>(random() % 19) - 9; };
    PathWorth worth{.behind = {count, std::vector<double>(count)}};
    for (std::size_t x = 0; x < count; ++x) {
      worth.first.push_back(draw());
      worth.last.push_back(draw());
      std::ranges::generate(worth.behind[x], draw);
    }
    const Path path = best_path(worth);
    EXPECT_EQ(path.worth, worth_of(worth, path.nodes));
    Nodes order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    do {
      EXPECT_LE(worth_of(worth, order), path.worth);
    } while (std::ranges::next_permutation(order).found);
  }
}

}  // namespace
}  // namespace jiaokan
