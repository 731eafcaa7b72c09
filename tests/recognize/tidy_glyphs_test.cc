#include "stages/recognize/tidy_glyphs.h"

#include <gtest/gtest.h>

#include "tests/recognize/glyphs.h"

namespace jiaokan {
namespace {

std::string tidied(std::u32string_view text) {
  return text_of(tidy_glyphs(cells(text)));
}

TEST(TidyGlyphs, SpacesStayBetweenLatinWordsOnly) {
  EXPECT_EQ(tidied(U"东 风 2 号"), "东风2号");
  EXPECT_EQ(tidied(U" New  York 时报 "), "New York时报");
  EXPECT_EQ(tidied(U"\u3000 "), "");
}

TEST(TidyGlyphs, ComposesToNfc) {
  // e and an acute accent; a compatibility ideograph that NFC replaces.
  EXPECT_EQ(tidied(U"e\u0301"), "é");
  EXPECT_EQ(tidied(U"\uF900"), "豈");
  std::vector<Glyph> glyphs = cells(U"豈");
  glyphs[0].candidates = {{U'\uF900', 0.1F}, {U'\uF901', 0.1F}, {0, 0.1F}};
  glyphs = tidy_glyphs(glyphs);
  ASSERT_EQ(glyphs[0].candidates.size(), 2U);
  EXPECT_EQ(glyphs[0].candidates[0].character, U'更');
  EXPECT_EQ(glyphs[0].candidates[1].character, U'\0');
}

}  // namespace
}  // namespace jiaokan
