#include "pipeline/evaluation/unified_diff.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(UnifiedDiff, OfEqualTextsIsEmpty) {
  EXPECT_EQ(unified_diff("一\n二\n", "一\n二\n", "a", "b"), "");
  EXPECT_EQ(unified_diff("", "", "a", "b"), "");
}

TEST(UnifiedDiff, ShowsThreeLinesAroundAChange) {
  EXPECT_EQ(
      unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n五\n6\n7\n8\n9\n", "golden", "now"),
      "--- golden\n+++ now\n"
      "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+五\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, KeepsDistantChangesApart) {
  EXPECT_EQ(unified_diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\nb\nc\n", "x", "y"),
            "--- x\n+++ y\n"
            "@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n"
            "@@ -7,3 +6,4 @@\n 6\n 7\n b\n+c\n");
}

TEST(UnifiedDiff, AgainstNothing) {
  EXPECT_EQ(unified_diff("", "一\n", "x", "y"), "--- x\n+++ y\n@@ -0,0 +1,1 @@\n+一\n");
  EXPECT_EQ(unified_diff("一\n", "一", "x", "y"),
            "--- x\n+++ y\n\\ One of them does not end in a new line\n");
}

}  // namespace
}  // namespace jiaokan
