#include "stages/clean/clean.h"

#include <gtest/gtest.h>

#include "pipeline/document/error.h"
#include "tests/support/printed_page.h"

namespace jiaokan {
namespace {

Raster cleaned(const Raster& raster) {
  return clean({.raster = raster}, {}).raster;
}

int ink_pixels(const Raster& raster, const Box& box) {
  int count = 0;
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) count += raster.at(x, y) < 128;
  }
  return count;
}

PrintedPage column_page() {
  PrintedPage page(700, 900);
  page.print_column({100, 100}, 24, 20, 18);
  return page;
}

TEST(Clean, RefusesWhatHasNoInk) {
  for (const Raster& blank : {Raster(), Raster(1, 1, {255}), PrintedPage(300, 200).raster(),
                              PrintedPage(300, 200).raster(0, 180)}) {
    try {
      clean({.raster = blank}, {});
      FAIL() << "a blank page passed";
    } catch (const PageError& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kEmpty);
      EXPECT_NE(error.way_out(), "");
    }
  }
}

TEST(Clean, FadedPrintOnYellowPaperBecomesBlackOnWhite) {
  const Raster page = cleaned(column_page().raster(130, 190));
  EXPECT_EQ(page.at(20, 20), 255);
  EXPECT_NEAR(ink_pixels(page, page.box()), ink_pixels(column_page().raster(), page.box()),
              20000 / 10);
}

TEST(Clean, FainterStrokesStayInTheTonesAlone) {
  PrintedPage page = column_page();
  const Raster printed = page.raster(20, 220);
  std::vector<std::uint8_t> pixels(printed.data(), printed.data() + printed.box().area());
  const Box stroke{600, 300, 640, 306};  // a quarter as dark as the print
  for (int y = stroke.top; y < stroke.bottom; ++y) {
    for (int x = stroke.left; x < stroke.right; ++x)
      pixels[static_cast<std::size_t>(y * 700 + x)] = 170;
  }
  const CleanPage clean_page = clean({.raster = Raster(700, 900, pixels)}, {});
  EXPECT_GT(clean_page.raster.at(620, 303), 240);
  EXPECT_LT(clean_page.tones.at(620, 303), 235);
  EXPECT_GT(clean_page.tones.at(620, 303), 200);
  EXPECT_EQ(clean_page.tones.at(20, 20), 255);
}

TEST(Clean, RoughPaperLeavesNoTones) {
  const Raster printed = column_page().raster(20, 220);
  std::vector<std::uint8_t> pixels(printed.data(), printed.data() + printed.box().area());
  for (int y = 3; y < 897; y += 12) {  // spots, a quarter as dark as the print
    for (int x = 3; x < 697; x += 12) {
      for (int i = 0; i < 9; ++i) {
        auto& level = pixels[static_cast<std::size_t>((y + i / 3) * 700 + x + i % 3)];
        level = std::min<std::uint8_t>(level, 165);
      }
    }
  }
  const CleanPage page = clean({.raster = Raster(700, 900, pixels)}, {});
  int spots = 0;
  for (int y = 20; y < 90; ++y) {
    for (int x = 20; x < 680; ++x) spots += page.tones.at(x, y) < 230;
  }
  EXPECT_LT(spots, 70 * 660 / 100);
}

TEST(Clean, AShadowAcrossThePageIsFlattened) {
  const Raster printed = column_page().raster();
  std::vector<std::uint8_t> shaded(printed.data(), printed.data() + printed.box().area());
  for (int y = 0; y < 900; ++y) {
    for (int x = 0; x < 700; ++x) {
      auto& level = shaded[static_cast<std::size_t>(y * 700 + x)];
      level = static_cast<std::uint8_t>(level * (120 + 135 * x / 700) / 255);
    }
  }
  const Raster page = cleaned(Raster(700, 900, shaded));
  EXPECT_EQ(page.at(20, 450), 255);
  EXPECT_EQ(page.at(680, 450), 255);
  EXPECT_GT(ink_pixels(page, {100, 100, 580, 760}), 0.9 * ink_pixels(printed, printed.box()));
}

TEST(Clean, ANegativeComesOutDarkOnLight) {
  const Raster page = cleaned(column_page().raster(240, 20));
  EXPECT_EQ(page.at(20, 20), 255);
  EXPECT_GT(ink_pixels(page, {100, 100, 580, 760}), 5000);
}

TEST(Clean, TurnsThePageLevel) {
  for (const double degrees : {-1.5, 0.6, 3.0}) {
    const CleanPage page = clean({.raster = column_page().turned_raster(degrees)}, {});
    EXPECT_NEAR(page.skew_degrees, -degrees, 0.2);
  }
}

TEST(Clean, ABlackBorderGoesAndTheTextInsideStays) {
  PrintedPage page = column_page();
  page.print_rule({0, 0, 700, 40});
  page.print_rule({0, 0, 40, 900});
  const Raster clear = cleaned(page.raster());
  EXPECT_EQ(ink_pixels(clear, {0, 0, 700, 36}), 0);
  EXPECT_GT(ink_pixels(clear, {100, 100, 580, 760}), 5000);
}

TEST(Clean, SpecksGoAndCommasStay) {
  PrintedPage page = column_page();
  const int before = ink_pixels(cleaned(page.raster()), {90, 90, 600, 760});
  page.print_rule({50, 850, 54, 854});
  const Raster clear = cleaned(page.raster());
  EXPECT_EQ(ink_pixels(clear, {40, 840, 64, 864}), 0);
  EXPECT_EQ(ink_pixels(clear, {90, 90, 600, 760}), before);
}

}  // namespace
}  // namespace jiaokan
