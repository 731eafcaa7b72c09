#include "stages/parse/split_lines.h"

#include <gtest/gtest.h>

#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

// "1:校勘 2: 3:记", each line with its number.
std::string show(std::string_view bytes) {
  std::string shown;
  for (const SourceLine& line : split_lines(bytes)) {
    shown +=
        (shown.empty() ? "" : " ") + std::to_string(line.number) + ":" + encode_utf8(line.text);
  }
  return shown;
}

TEST(SplitLines, EveryLineEndIsOne) {
  EXPECT_EQ(show("校\n勘\r\n\r\n记\r完"), "1:校 2:勘 3: 4:记 5:完");
  EXPECT_EQ(show("校\f勘\n"), "1:校 2:勘");
  EXPECT_EQ(show("校\xE2\x80\xA8勘"), "1:校 2:勘");
  EXPECT_EQ(show(""), "");
}

TEST(SplitLines, WhatHasNoInkGoes) {
  EXPECT_EQ(show("\xEF\xBB\xBF校\xE2\x80\x8B勘\x01\xC2\xAD"), "1:校勘");
  EXPECT_EQ(show("校\t勘\xC2\xA0记"), "1:校 勘 记");
}

TEST(SplitLines, DecomposedLettersAreComposed) {
  EXPECT_EQ(show("cafe\xCC\x81"), "1:café");
}

TEST(SplitLines, AnotherEncodingIsRefusedWithTheWayOut) {
  try {
    split_lines("\xD0\xC2\xCE\xC5");
    FAIL();
  } catch (const PageError& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kBadEncoding);
    EXPECT_THAT(error.way_out(), testing::HasSubstr("UTF-8"));
  }
}

}  // namespace
}  // namespace jiaokan
