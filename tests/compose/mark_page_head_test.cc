#include "stages/compose/mark_page_head.h"

#include <gtest/gtest.h>

#include "tests/support/pages.h"

namespace jiaokan {
namespace {

ReadRegion region(RegionRole role, int story, Box box, std::u32string text) {
  ReadRegion region = scan_region(role, story, {std::move(text)});
  region.box = box;
  return region;
}

ReadPage scan(std::vector<ReadRegion> regions) {
  return {.width_px = 1000, .height_px = 1400, .regions = std::move(regions)};
}

std::string outline(const ReadPage& page) {
  std::string text;
  for (const ReadRegion& region : page.regions) {
    if (!text.empty()) text += ' ';
    text += std::string(to_string(region.role)) + '/' + std::to_string(region.story);
  }
  return text;
}

const std::u32string kText(60, U'文');

TEST(MarkPageHead, DateNameAndNumberAboveTheText) {
  const ReadPage page = scan({region(RegionRole::kBody, 0, {50, 40, 250, 70}, U"2024年8月12日"),
                              region(RegionRole::kBody, 1, {260, 40, 330, 70}, U"星期一"),
                              region(RegionRole::kHeadline, 2, {450, 30, 600, 80}, U"江干日報"),
                              region(RegionRole::kBody, 3, {900, 40, 960, 70}, U"A13"),
                              region(RegionRole::kBody, 4, {50, 200, 950, 1300}, kText)});
  EXPECT_EQ(outline(mark_page_head(page)),
            "page-number/-1 page-number/-1 masthead/-1 page-number/-1 body/4");
}

TEST(MarkPageHead, TheNumberAtTheFoot) {
  const ReadPage page = scan({region(RegionRole::kBody, 0, {50, 100, 950, 1300}, kText),
                              region(RegionRole::kBody, 1, {490, 1350, 510, 1380}, U"12")});
  EXPECT_EQ(outline(mark_page_head(page)), "body/0 page-number/-1");
}

TEST(MarkPageHead, WhatStandsInTheTextOrSaysMoreStays) {
  const ReadPage page = scan({region(RegionRole::kHeadline, 0, {50, 40, 600, 90}, U"市长会见读者"),
                              region(RegionRole::kBody, 0, {50, 100, 950, 1000}, kText),
                              region(RegionRole::kBody, 1, {50, 700, 300, 730}, U"2024年8月12日"),
                              region(RegionRole::kBody, 2, {50, 1020, 950, 1300}, kText)});
  EXPECT_EQ(outline(mark_page_head(page)), "headline/0 body/0 body/1 body/2");
}

TEST(MarkPageHead, ATranscriptIsLeftAlone) {
  ReadPage page = scan({region(RegionRole::kBody, 0, {50, 40, 250, 70}, U"第3版"),
                        region(RegionRole::kBody, 1, {50, 100, 950, 1300}, kText)});
  page.width_px = 0;
  EXPECT_EQ(outline(mark_page_head(page)), "body/0 body/1");
}

}  // namespace
}  // namespace jiaokan
