#include "stages/compose/page_label.h"

#include <gtest/gtest.h>

#include "tests/support/pages.h"

namespace jiaokan {
namespace {

std::string label(RegionRole role, std::u32string line) {
  ReadPage page;
  page.regions = {scan_region(role, -1, {std::move(line)})};
  return find_page_label(page).printed;
}

TEST(PageLabel, IsReadFromThePagesHead) {
  const struct {
    std::u32string line;
    std::string printed;
  } rows[] = {{U"第3版", "3"},
              {U"3 版", "3"},
              {U"A06", "A06"},
              {U"Ａ０６版　国际", "A06"},
              {U"2022年3月8日 星期二 第十三版", "十三"},
              {U"03要闻", "03"},
              {U"Page 3", "3"},
              {U"今日8版", ""},
              {U"今日8版 第1版", "1"},
              {U"2022年3月8日", ""},
              {U"燕山日报", ""},
              {U"", ""}};
  for (const auto& row : rows) {
    EXPECT_EQ(label(RegionRole::kPageNumber, row.line), row.printed) << encode_utf8(row.line);
  }
}

TEST(PageLabel, IsNeverReadFromAnArticle) {
  EXPECT_EQ(label(RegionRole::kBody, U"第3版"), "");
}

}  // namespace
}  // namespace jiaokan
