#include "stages/segment/segment.h"

#include <gtest/gtest.h>

#include "stages/clean/clean.h"
#include "tests/segment/outline.h"

namespace jiaokan {
namespace {

TEST(Segment, AHeadlineOverFourColumns) {
  PrintedPage page(1400, 700);
  page.print_row({300, 40}, 60, 12);
  print_columns(page, 140, 4, 12, 24);
  const SegmentedPage result = segmented(page.raster());
  ASSERT_EQ(outline(result), "headline/0 body/0 body/0 body/0 body/0");
  for (std::size_t i = 1; i < 5; ++i) {
    EXPECT_EQ(result.regions[i].lines.size(), 12u);
    EXPECT_NEAR(result.regions[i].box.left, 60 + static_cast<int>(i - 1) * 312, 4);
  }
}

TEST(Segment, GlyphsThatTouchAreNoHeadline) {
  PrintedPage page(1400, 700);
  print_columns(page, 60, 4, 14, 24);
  // Ink that ran together: pairs of glyphs, one pair below the other.
  for (int line = 2; line < 9; ++line) {
    page.print_rule({60 + 5 * kEm - 3, 60 + line * 36 + 8, 60 + 5 * kEm + 3, 60 + line * 36 + 16});
  }
  EXPECT_EQ(outline(segmented(page.raster())), "body/0 body/0 body/0 body/0");
}

TEST(Segment, SkewIsNoHindrance) {
  for (const double degrees : {-1.5, 1.5}) {
    PrintedPage page(1400, 800);
    page.print_row({300, 60}, 60, 12);
    print_columns(page, 160, 4, 12, 14);
    const CleanPage clean_page = clean({.raster = page.turned_raster(degrees)}, {});
    EXPECT_EQ(outline(segment(clean_page, {})), "headline/0 body/0 body/0 body/0 body/0")
        << degrees;
  }
}

TEST(Segment, StoriesSideBySide) {
  PrintedPage page(1400, 700);
  page.print_row({110, 40}, 48, 11);  // over the first two columns
  page.print_row({740, 40}, 48, 11);  // over the last two
  print_columns(page, 130, 4, 12, 24);
  EXPECT_EQ(outline(segmented(page.raster())), "headline/0 body/0 body/0 headline/1 body/1 body/1");
}

TEST(Segment, HeadlinesSideBySideWithASpaceBetween) {
  PrintedPage page(1400, 760);
  page.print_row({70, 30}, 48, 12);  // over the first two columns, and its second line
  page.print_row({214, 90}, 48, 6);
  page.print_row({684, 30}, 48, 12);  // 38 pixels beside it
  page.print_row({828, 90}, 48, 6);
  print_columns(page, 180, 4, 12, 24);
  EXPECT_EQ(outline(segmented(page.raster())), "headline/0 body/0 body/0 headline/1 body/1 body/1");
}

TEST(Segment, HeadlinesSideBySideInTwoSizesOfType) {
  PrintedPage page(1400, 760);
  page.print_row({60, 52}, 48, 12);
  for (int i = 0; i < 6; ++i) {  // bold glyphs touch
    page.print_rule({60 + 48 * (2 * i + 1) - 8, 70, 60 + 48 * (2 * i + 1) + 8, 76});
  }
  page.print_row({666, 42}, 60, 9);  // 30 pixels beside it
  print_columns(page, 150, 4, 12, 24);
  EXPECT_EQ(outline(segmented(page.raster())), "headline/0 body/0 body/0 headline/1 body/1 body/1");
}

TEST(Segment, AFrameIsAStoryOfItsOwn) {
  PrintedPage page(1400, 1300);
  page.print_row({300, 40}, 60, 12);
  print_columns(page, 140, 4, 8, 24);
  page.print_frame({30, 480, 1370, 900});
  page.print_row({450, 500}, 48, 9);
  print_columns(page, 580, 4, 8, 24);
  page.print_row({300, 930}, 60, 12);
  print_columns(page, 1020, 4, 6, 24);
  EXPECT_EQ(outline(segmented(page.raster())),
            "headline/0 body/0 body/0 body/0 body/0 headline/1 body/1 body/1 body/1 body/1 "
            "headline/2 body/2 body/2 body/2 body/2");
}

TEST(Segment, APhotoWithItsCaption) {
  PrintedPage page(1400, 900);
  page.print_row({300, 40}, 60, 12);
  page.print_photo({60, 140, 60 + 12 * kEm, 340});
  page.print_row({60, 352}, 19, 14);
  page.print_column({60, 390}, kEm, 12, 8);
  for (int i = 1; i < 4; ++i) page.print_column({60 + i * 312, 140}, kEm, 12, 14);
  EXPECT_EQ(outline(segmented(page.raster())),
            "headline/0 body/0 body/0 body/0 body/0 photo/0 caption/0");
}

TEST(Segment, ACaptionInTheTypeOfTheBodyWithItsCreditBelow) {
  PrintedPage page(1400, 900);
  page.print_row({300, 40}, 60, 12);
  page.print_photo({60, 140, 60 + 12 * kEm, 340});
  page.print_row({60, 350}, kEm, 7);
  page.print_row({60 + 5 * kEm, 378}, kEm, 7);
  page.print_column({60, 410}, kEm, 12, 8);
  for (int i = 1; i < 4; ++i) page.print_column({60 + i * 312, 140}, kEm, 12, 14);
  EXPECT_EQ(outline(segmented(page.raster())),
            "headline/0 body/0 body/0 body/0 body/0 photo/0 caption/0");
}

TEST(Segment, ADarkPhotoBetweenColumnsIsNoHeadline) {
  PrintedPage page(1100, 500);
  page.print_row({100, 40}, 60, 12);
  page.print_column({60, 140}, kEm, 12, 8);
  page.print_rule({380, 140, 680, 300});  // solid, seven ems high
  page.print_column({700, 140}, kEm, 12, 8);
  EXPECT_EQ(outline(segmented(page.raster())), "headline/0 body/0 body/0 photo/0");
}

TEST(Segment, TextInsideAPictureIsReadByItself) {
  PrintedPage page(1400, 1300);
  print_columns(page, 40, 4, 8, 24);
  // Hatching all around four lines: one picture.
  for (const Box& side : {Box{100, 400, 900, 640}, Box{100, 800, 900, 1100},
                          Box{100, 640, 280, 800}, Box{620, 640, 900, 800}}) {
    page.print_photo(side);
  }
  page.print_column({310, 654}, kEm, 12, 4);
  const SegmentedPage result = segmented(page.raster());
  ASSERT_EQ(outline(result), "body/0 body/0 body/0 body/0 photo/1 other/-1");
  EXPECT_EQ(result.regions.back().lines.size(), 4u);
}

TEST(Segment, ALeadInLargerTypeIsText) {
  PrintedPage page(1400, 900);
  page.print_row({300, 40}, 60, 12);
  page.print_column({60, 140}, 28, 40, 4);
  print_columns(page, 340, 4, 12, 24);
  EXPECT_EQ(outline(segmented(page.raster())).substr(0, 29), "headline/0 body/0 body/0 body");
}

TEST(Segment, DirtInTheMarginIsNoText) {
  PrintedPage page(1000, 700);
  page.print_column({60, 60}, kEm, 12, 8);
  for (const int y : {90, 300, 520}) page.print_rule({800, y, 810, y + 6});
  EXPECT_EQ(outline(segmented(page.raster())), "body/0");
}

TEST(Segment, VerticalTiersFromRightToLeft) {
  PrintedPage page(900, 1100);
  page.print_row({800, 150}, 60, 12, Direction::kVertical);
  for (int tier = 0; tier < 3; ++tier) {
    page.print_column({760, 60 + tier * (12 * kEm + 20)}, kEm, 12, 16, Direction::kVertical);
    if (tier > 0) page.print_rule({150, 60 + tier * 308 - 11, 770, 60 + tier * 308 - 9});
  }
  const SegmentedPage result = segmented(page.raster());
  ASSERT_EQ(outline(result), "headline/0 body/0 body/0 body/0");
  EXPECT_EQ(result.regions[1].direction, Direction::kVertical);
  EXPECT_LT(result.regions[1].box.top, result.regions[2].box.top);
  ASSERT_EQ(result.regions[1].lines.size(), 16u);
  EXPECT_GT(result.regions[1].lines[0].box.left, result.regions[1].lines[1].box.left);
  EXPECT_TRUE(result.regions[1].lines[0].indented);
}

TEST(Segment, ThePageHeadBelongsToNoStory) {
  PrintedPage page(1400, 800);
  page.print_row({60, 20}, kEm, 4);
  page.print_row({1200, 20}, kEm, 4);
  page.print_rule({60, 56, 1340, 59});
  print_columns(page, 90, 4, 14, 24);
  EXPECT_EQ(outline(segmented(page.raster())),
            "page-number/-1 page-number/-1 body/0 body/0 body/0 body/0");
}

TEST(Segment, AMastheadMayStandInTheMiddleOfItsRule) {
  PrintedPage page(1400, 800);
  page.print_row({60, 20}, kEm, 4);
  page.print_row({610, 30}, 40, 4);
  page.print_rule({60, 56, 560, 59});
  page.print_rule({820, 56, 1340, 59});
  print_columns(page, 90, 4, 14, 24);
  EXPECT_EQ(outline(segmented(page.raster())),
            "page-number/-1 masthead/-1 body/0 body/0 body/0 body/0");
}

TEST(Segment, ThePageHeadEndsAboveAFrameRightBelowItsRule) {
  for (const bool two_frames : {false, true}) {
    PrintedPage page(1400, 800);
    page.print_row({60, 20}, kEm, 4);
    page.print_row({1200, 20}, kEm, 4);
    page.print_rule({40, 56, 1360, 59});
    page.print_frame({40, 74, two_frames ? 688 : 1360, 640});
    if (two_frames) page.print_frame({694, 74, 1360, 640});
    print_columns(page, 90, 4, 14, 24);
    EXPECT_EQ(outline(segmented(page.raster())).substr(0, 38),
              "page-number/-1 page-number/-1 body/0 b")
        << two_frames;
  }
}

TEST(Segment, AVerticalPageHasItsHeadOnTheRight) {
  PrintedPage page(1000, 1100);
  page.print_row({930, 60}, kEm, 6, Direction::kVertical);
  page.print_row({910, 400}, 60, 4, Direction::kVertical);
  page.print_row({930, 990}, kEm, 3, Direction::kVertical);
  page.print_rule({880, 60, 884, 1060});
  for (int tier = 0; tier < 3; ++tier) {
    page.print_column({840, 60 + tier * 320}, kEm, 12, 16, Direction::kVertical);
  }
  const SegmentedPage result = segmented(page.raster());
  ASSERT_EQ(outline(result), "page-number/-1 masthead/-1 page-number/-1 body/0 body/0 body/0");
  EXPECT_EQ(result.regions[1].direction, Direction::kVertical);
}

TEST(Segment, AColumnBesideARuleIsNoPageHead) {
  PrintedPage page(1000, 1100);
  page.print_column({980, 60}, kEm, 40, 2, Direction::kVertical);
  page.print_column({980, 60}, kEm, 41, 3, Direction::kVertical);
  page.print_rule({860, 60, 864, 1060});
  for (int tier = 0; tier < 3; ++tier) {
    page.print_column({840, 60 + tier * 320}, kEm, 12, 16, Direction::kVertical);
  }
  for (const Region& region : segmented(page.raster()).regions) {
    EXPECT_EQ(region.role, RegionRole::kBody);
  }
}

TEST(Segment, TheOptionOverridesTheDirection) {
  PrintedPage page(900, 700);
  print_columns(page, 60, 2, 12, 24);
  EXPECT_EQ(segmented(page.raster()).regions[0].direction, Direction::kHorizontal);
  const SegmentedPage forced = segmented(page.raster(), {.direction = Direction::kVertical});
  ASSERT_FALSE(forced.regions.empty());
  EXPECT_EQ(forced.regions[0].direction, Direction::kVertical);
}

TEST(Segment, PagesWithoutText) {
  EXPECT_TRUE(segmented(Raster()).regions.empty());
  EXPECT_TRUE(segmented(Raster(1, 1, {0})).regions.empty());
  EXPECT_TRUE(segmented(Raster(3, 900, std::vector<std::uint8_t>(2700, 0))).regions.empty());
  PrintedPage photo(600, 500);
  photo.print_photo({100, 100, 500, 400});
  for (const Region& region : segmented(photo.raster()).regions) {
    EXPECT_EQ(region.role, RegionRole::kPhoto);
  }
}

}  // namespace
}  // namespace jiaokan
