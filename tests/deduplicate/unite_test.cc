#include "stages/deduplicate/unite.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

using Roots = std::vector<std::uint32_t>;

TEST(Unite, CopiesOfCopiesAreOneGroup) {
  EXPECT_EQ(unite(5, {{1, 0, true, 0.9}, {2, 1, true, 0.4}, {4, 3, true, 0.8}}, 0),
            (Roots{0, 0, 0, 3, 3}));
}

TEST(Unite, OnePairDoesNotJoinWhatAllOthersKeepApart) {
  // 0, 1 and 2, 3 are two reports of one form; one pair between them looks like a copy.
  const std::vector<Resemblance> pairs = {{1, 0, true, 0.9},   {3, 2, true, 0.9},
                                          {2, 1, true, 0.1},   {2, 0, false, -0.3},
                                          {3, 0, false, -0.3}, {3, 1, false, -0.2}};
  EXPECT_EQ(unite(4, pairs, 0), (Roots{0, 0, 2, 2}));
}

TEST(Unite, NothingAlikeNothingJoined) {
  EXPECT_EQ(unite(2, {{1, 0, false, 0.2}}, 0), (Roots{0, 1}));
  EXPECT_TRUE(unite(0, {}, 0).empty());
}

}  // namespace
}  // namespace jiaokan
