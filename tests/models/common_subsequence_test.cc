#include "models/common_subsequence.h"

#include <string_view>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(CommonSubsequence, CountsWhatIsInTheSameOrder) {
  const auto common = [](std::u32string_view a, std::u32string_view b) {
    return common_subsequence(a, b);
  };
  EXPECT_EQ(common(U"集体制裁压力", U"集权制压力"), 4u);
  EXPECT_EQ(common(U"东西", U"西东"), 1u);
  EXPECT_EQ(common(U"春耕", U"春耕"), 2u);
  EXPECT_EQ(common(U"春耕", U""), 0u);
  EXPECT_EQ(common(U"", U""), 0u);
}

}  // namespace
}  // namespace jiaokan
