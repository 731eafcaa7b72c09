#include "models/sentence_ends.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

TEST(SentenceEnds, WhatIsOver) {
  for (const auto* text : {U"完。", U"完。”", U"吗？", U"（完。）", U"三件事：", U"他说……", U""}) {
    EXPECT_TRUE(ends_closed(text)) << encode_utf8(text);
  }
  for (const auto* text : {U"“良田工程”", U"各地，", U"各地", U"一是水；"}) {
    EXPECT_FALSE(ends_closed(text)) << encode_utf8(text);
  }
}

TEST(SentenceEnds, WhatGoesOn) {
  for (const auto* text : {U"，各地", U"。", U"”他说", U"）", U"　，各地"}) {
    EXPECT_TRUE(begins_open(text)) << encode_utf8(text);
  }
  for (const auto* text : {U"各地", U"“各地", U"（各地", U""}) {
    EXPECT_FALSE(begins_open(text)) << encode_utf8(text);
  }
}

}  // namespace
}  // namespace jiaokan
