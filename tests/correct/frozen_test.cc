#include "stages/correct/frozen.h"

#include <gmock/gmock.h>

#include "models_for_test.h"

namespace jiaokan {
namespace {

// The characters that stay open, with · for the frozen ones.
std::u32string open_part(std::u32string text, bool with_quotations) {
  const auto frozen = find_frozen(text, models_for_test().dictionary, with_quotations);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (frozen[at]) text[at] = U'·';
  }
  return text;
}

TEST(FindFrozen, FiguresDatesAndNames) {
  EXPECT_EQ(open_part(U"他十三日走了", false), U"他··日走了");
  EXPECT_EQ(open_part(U"第三轮", false), U"第·轮");
  EXPECT_EQ(open_part(U"通报十起问题", false), U"通报·起问题");
  EXPECT_EQ(open_part(U"推动人类命运共同体建设", false), U"推动·······建设");
  EXPECT_EQ(open_part(U"一个人", false), U"一个人");
}

TEST(FindFrozen, QuotationsWhenAsked) {
  EXPECT_EQ(open_part(U"他说“好的”了", true), U"他说···”了");
  EXPECT_EQ(open_part(U"他说“好的”了", false), U"他说“好的”了");
  EXPECT_EQ(open_part(U"他说“好的", true), U"他说“好的");
}

}  // namespace
}  // namespace jiaokan
