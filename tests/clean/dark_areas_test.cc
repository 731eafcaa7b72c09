#include "stages/clean/dark_areas.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include "stages/clean/clean.h"
#include "stages/clean/mat.h"
#include "stages/clean/tone.h"
#include "tests/support/printed_page.h"

namespace jiaokan {
namespace {

constexpr int kWidth = 900, kHeight = 1200;
const cv::Rect kArea(300, 400, 360, 300);

// A column of text with paper of 230 around.
cv::Mat text_page() {
  PrintedPage page(kWidth, kHeight);
  page.print_column({60, 60}, 24, 32, 8);
  return view(page.raster(20, 230)).clone();
}

// Rows of glyphs of this level.
void print_rows(cv::Mat& page, int level) {
  PrintedPage rows(kWidth, kHeight);
  for (int i = 0; i < 6; ++i) rows.print_row({kArea.x + 30, kArea.y + 30 + 42 * i}, 24, 12);
  const Raster raster = rows.raster();
  page.setTo(cv::Scalar(level), view(raster) < 128);
}

int ink_share(const cv::Mat& page, const cv::Rect& box) {
  return 100 * cv::countNonZero(page(box) < 128) / box.area();
}

cv::Mat cleaned(const cv::Mat& page) {
  return view(clean({.raster = to_raster(page, 0)}, {}).raster).clone();
}

TEST(DarkAreas, APictureIsInkUpToItsEdgesHoweverLightItsSky) {
  cv::Mat page = text_page();
  page(kArea).setTo(150);
  page(cv::Rect(kArea.x, kArea.y + 200, kArea.width, 100)).setTo(70);
  const auto areas = find_dark_areas(page, printed_tone(page));
  ASSERT_EQ(areas.size(), 1U);
  EXPECT_EQ(areas[0].ground, Ground::kPicture);
  EXPECT_GT(ink_share(cleaned(page), kArea), 95);
}

TEST(DarkAreas, PaperAndARuleBesideAPictureStay) {
  cv::Mat page = text_page();
  page(kArea).setTo(90);
  const int right = kArea.br().x;
  page(cv::Rect(right + 3, kArea.y - 100, 2, 500)).setTo(20);
  const cv::Mat clean_page = cleaned(page);
  EXPECT_EQ(ink_share(clean_page, {right + 1, kArea.y + 20, 2, 200}), 0);
  EXPECT_GT(ink_share(clean_page, {right + 3, kArea.y + 20, 2, 200}), 90);
}

TEST(DarkAreas, LightPrintOnAPanelBecomesDarkPrintOnPaper) {
  cv::Mat page = text_page(), plain = text_page();
  page(kArea).setTo(60);
  print_rows(page, 225);
  print_rows(plain, 20);
  const auto areas = find_dark_areas(page, printed_tone(page));
  ASSERT_EQ(areas.size(), 1U);
  EXPECT_EQ(areas[0].ground, Ground::kLightPrint);
  EXPECT_NEAR(ink_share(cleaned(page), kArea), ink_share(cleaned(plain), kArea), 3);
}

TEST(DarkAreas, DarkPrintOnATintIsReadLikePrintOnPaper) {
  cv::Mat page = text_page(), plain = text_page();
  page(kArea).setTo(160);
  print_rows(page, 20);
  print_rows(plain, 20);
  const auto areas = find_dark_areas(page, printed_tone(page));
  ASSERT_EQ(areas.size(), 1U);
  EXPECT_EQ(areas[0].ground, Ground::kDarkPrint);
  EXPECT_NEAR(ink_share(cleaned(page), kArea), ink_share(cleaned(plain), kArea), 3);
}

TEST(DarkAreas, AShadowTheTableAroundAndAHeadlineAreNone) {
  cv::Mat page = text_page();
  for (int x = 0; x < kWidth; ++x) page.col(x) *= 0.45 + 0.55 * x / kWidth;
  page(cv::Rect(0, 1100, kWidth, 100)).setTo(15);
  PrintedPage headline(kWidth, kHeight);
  headline.print_row({100, 700}, 70, 9);
  const Raster raster = headline.raster();
  page.setTo(cv::Scalar(15), view(raster) < 128);
  EXPECT_TRUE(find_dark_areas(page, printed_tone(page)).empty());
}

}  // namespace
}  // namespace jiaokan
