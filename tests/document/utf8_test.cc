#include "pipeline/document/utf8.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

TEST(Utf8, RoundTripsEveryLength) {
  const std::u32string text = U"aé校𠀀";
  EXPECT_EQ(encode_utf8(text), "a\xC3\xA9\xE6\xA0\xA1\xF0\xA0\x80\x80");
  EXPECT_EQ(decode_utf8(encode_utf8(text)), text);
  EXPECT_EQ(find_invalid_utf8(encode_utf8(text)), std::nullopt);
}

TEST(Utf8, FindsTheFirstBadByte) {
  EXPECT_EQ(find_invalid_utf8("校\xFF勘"), 3u);
  EXPECT_EQ(find_invalid_utf8("\xD0\xC2\xCE\xC5"), 0u) << "GBK";
  EXPECT_EQ(find_invalid_utf8("a\xE6\xA0"), 1u) << "cut short";
  EXPECT_EQ(find_invalid_utf8("\xC0\x80"), 0u) << "overlong";
  EXPECT_EQ(find_invalid_utf8("\xE0\x80\x80"), 0u) << "overlong";
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0u) << "surrogate";
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0u) << "beyond Unicode";
}

}  // namespace
}  // namespace jiaokan
