#include "stages/link/page_order.h"

#include <gtest/gtest.h>

#include "tests/support/pages.h"

namespace jiaokan {
namespace {

TEST(PageOrder, LabelsSortAsReadersSortThem) {
  const char* in_order[] = {"", "2", "3", "10", "A1", "A06", "A12", "B1"};
  for (std::size_t i = 1; i < std::size(in_order); ++i) {
    EXPECT_LT(rank({in_order[i - 1]}), rank({in_order[i]})) << in_order[i];
  }
  EXPECT_EQ(rank({"十三"}), rank({"13"}));
  EXPECT_EQ(rank({"A06"}), rank({"a6"}));
}

TEST(PageOrder, FragmentsComeByIssuePageAndPlace) {
  const std::vector<Fragment> fragments = {
      fragment_of("ys-2", "1", 0, {}), fragment_of("ys-1", "10", 0, {}),
      fragment_of("ys-1", "2", 1, {}), fragment_of("ys-1", "2", 0, {})};
  EXPECT_THAT(in_page_order(fragments), testing::ElementsAre(3, 2, 1, 0));
}

}  // namespace
}  // namespace jiaokan
