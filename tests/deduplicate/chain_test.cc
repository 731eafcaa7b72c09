#include "stages/deduplicate/chain.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(LongestChain, TakesTheLongestThatAscendsInBoth) {
  const std::vector<Seed> seeds = {{0, 50}, {1, 10}, {5, 12}, {6, 13}, {9, 11}, {20, 40}};
  EXPECT_EQ(longest_chain(seeds), (std::vector<Seed>{{1, 10}, {5, 12}, {6, 13}, {20, 40}}));
}

TEST(LongestChain, UsesAPlaceOnce) {
  const std::vector<Seed> seeds = {{3, 1}, {3, 2}, {3, 3}, {4, 3}};
  EXPECT_EQ(longest_chain(seeds).size(), 2u);
}

TEST(LongestChain, OfNothingIsNothing) {
  EXPECT_TRUE(longest_chain({}).empty());
}

}  // namespace
}  // namespace jiaokan
