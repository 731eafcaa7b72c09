#include "stages/parse/running_head.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

TEST(RunningHead, NameDateAndPageAreTold) {
  for (const auto line :
       {U"第3版", U"A06 国际", U"第十三版：要闻", U"=== Page 3 ===", U"2022年3月8日 星期二 第3版",
        U"2022年3月8日　农历二月初六", U"04版 要闻"}) {
    EXPECT_EQ(running_head(line), RegionRole::kPageNumber) << encode_utf8(line);
  }
  EXPECT_EQ(running_head(U"燕山日报"), RegionRole::kMasthead);
}

TEST(RunningHead, ArticlesAndJumpLinesAreNone) {
  for (const auto line :
       {U"（下转3版）", U"上接第1版", U"3月8日，春耕开始。", U"第3届运动会开幕",
        U"12版图书面世了吗？", U"八一建军节", U"3.0版上线", U"2022年3月8日", U""}) {
    EXPECT_EQ(running_head(line), RegionRole::kBody) << encode_utf8(line);
  }
}

}  // namespace
}  // namespace jiaokan
