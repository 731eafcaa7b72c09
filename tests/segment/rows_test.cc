#include "stages/segment/rows.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// Five columns of a hundred pixels, ten apart.
std::vector<Box> five_columns() {
  std::vector<Box> columns;
  for (int i = 0; i < 5; ++i) columns.push_back({i * 110, 50, i * 110 + 100, 400});
  return columns;
}

Box headline(int middle, int width) {
  return {middle - width / 2, 0, middle + width / 2, 40};
}

using Owners = std::vector<std::size_t>;

TEST(PartRow, CentredHeadlinesStandOverTheMiddleOfTheirColumns) {
  // Over columns 0-2 (middle 160) and 3-4 (middle 435).
  EXPECT_EQ(part_row(five_columns(), {headline(160, 120), headline(435, 200)}),
            (Owners{0, 0, 0, 1, 1}));
  // Over columns 0-1 and 2-4.
  EXPECT_EQ(part_row(five_columns(), {headline(105, 120), headline(380, 200)}),
            (Owners{0, 0, 1, 1, 1}));
}

TEST(PartRow, AFlushHeadlineBeginsWhereItsColumnsBegin) {
  EXPECT_EQ(part_row(five_columns(), {{0, 0, 150, 40}, {330, 0, 480, 40}}),
            (Owners{0, 0, 0, 1, 1}));
}

TEST(PartRow, OneHeadlineOwnsTheRow) {
  EXPECT_EQ(part_row(five_columns(), {headline(270, 80)}), (Owners{0, 0, 0, 0, 0}));
}

TEST(PartRow, FewerColumnsThanHeadlinesTakeTheNearest) {
  EXPECT_EQ(part_row({{200, 50, 300, 400}}, {headline(60, 80), headline(240, 80)}), (Owners{1}));
}

}  // namespace
}  // namespace jiaokan
