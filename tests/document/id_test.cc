#include "pipeline/document/id.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(PageLabel, KeyIsTheSameForEveryWayOfPrinting) {
  const struct {
    const char* printed;
    const char* key;
  } rows[] = {{"3", "3"},     {"03", "3"},    {"３", "3"},   {"三", "3"},  {"十三", "13"},
              {"二十", "20"}, {"一三", "13"}, {"A06", "A6"}, {"a6", "A6"}, {"Ａ０６", "A6"}};
  for (const auto& row : rows) EXPECT_EQ(PageLabel{row.printed}.key(), row.key) << row.printed;
}

TEST(PageLabel, UnknownIsTheSameAsNothing) {
  EXPECT_TRUE(PageLabel{"十三"}.same_page({"13"}));
  EXPECT_FALSE(PageLabel{"13"}.same_page({"3"}));
  EXPECT_FALSE(PageLabel{}.same_page({}));
}

}  // namespace
}  // namespace jiaokan
