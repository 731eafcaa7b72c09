#include "stages/link/assignment.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

using Gains = std::vector<std::vector<double>>;

double worth(const Gains& gains) {
  double sum = 0;
  std::vector<bool> used(gains.empty() ? 0 : gains[0].size());
  const auto pairs = assign(gains);
  for (std::size_t row = 0; row < pairs.size(); ++row) {
    if (!pairs[row]) continue;
    EXPECT_FALSE(used[*pairs[row]]) << "a column is given once";
    used[*pairs[row]] = true;
    EXPECT_GT(gains[row][*pairs[row]], 0);
    sum += gains[row][*pairs[row]];
  }
  return sum;
}

// The best over all ways to give columns to rows.
double slow_worth(const Gains& gains) {
  const std::size_t size = std::max(gains.size(), gains[0].size());
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  double best = 0;
  do {
    double sum = 0;
    for (std::size_t row = 0; row < gains.size(); ++row) {
      if (order[row] < gains[row].size()) sum += std::max(0.0, gains[row][order[row]]);
    }
    best = std::max(best, sum);
  } while (std::ranges::next_permutation(order).found);
  return best;
}

TEST(Assign, TheSumCounts) {
  EXPECT_EQ(assign({{5, 4}, {4, 0}}), (std::vector<std::optional<std::size_t>>{1, 0}));
}

TEST(Assign, StayingAloneIsBetterThanABadPair) {
  EXPECT_EQ(assign({{-1, 2}, {3, -5}, {-2, -2}}),
            (std::vector<std::optional<std::size_t>>{1, 0, std::nullopt}));
  EXPECT_EQ(assign({{0.0}}), std::vector<std::optional<std::size_t>>{std::nullopt});
}

TEST(Assign, NothingIsNoPairs) {
  EXPECT_TRUE(assign({}).empty());
  EXPECT_EQ(assign({{}, {}}).size(), 2u);
}

TEST(Assign, IsAsGoodAsTryingAll) {
  std::mt19937 random(20220308);
  std::uniform_real_distribution<double> gain(-5, 5);
  for (int round = 0; round < 200; ++round) {
    Gains gains(1 + random() % 5, std::vector<double>(1 + random() % 5));
    for (auto& row : gains) std::ranges::generate(row, [&] { return gain(random); });
    EXPECT_NEAR(worth(gains), slow_worth(gains), 1e-9);
  }
}

}  // namespace
}  // namespace jiaokan
