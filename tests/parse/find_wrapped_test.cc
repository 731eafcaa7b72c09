#include "stages/parse/find_wrapped.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// '1' for each line that ends only because it was full.
std::string wrapped(std::string_view bytes) {
  std::string flags;
  const auto lines = strip_markup(split_lines(bytes));
  for (const bool flag : find_wrapped(lines)) flags += flag ? '1' : '0';
  return flags;
}

TEST(FindWrapped, LinesOfOneWidthAreWrapped) {
  EXPECT_EQ(wrapped("北方各地小麦陆续返青，农机\n手抓紧检修农机具，备足农资\n，春耕全面展开。"),
            "110");
  EXPECT_EQ(wrapped("　　北方各地小麦陆续返青，农机\n手抓紧检修农机具，备足农资。\n　　春耕展开。"),
            "100");
}

TEST(FindWrapped, ParagraphsAreNot) {
  EXPECT_EQ(wrapped("北方各地小麦陆续返青。\n农机手抓紧检修农机具。\n春耕全面展开。"), "000");
  EXPECT_EQ(wrapped("春耕\n\n北方各地小麦陆续返青，农机"), "00");
}

}  // namespace
}  // namespace jiaokan
