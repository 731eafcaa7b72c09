#include "stages/recognize/stains.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

using testing::ElementsAre;

ReadRegion region_of(const std::vector<std::u32string>& lines, float confidence) {
  ReadRegion region{.box = {10, 20, 110, 60}};
  for (const std::u32string& text : lines) {
    region.lines.push_back({.text = {.glyphs = transcript_glyphs(text)}});
    for (Glyph& glyph : region.lines.back().text.glyphs) glyph.confidence = confidence;
  }
  return region;
}

const std::u32string kPlain(120, U'冰');
ReadRegion plain() {
  return region_of({kPlain}, 0.97F);
}

// The text that is left, by regions.
std::vector<std::string> kept(std::vector<ReadRegion> regions, ReadPage& page) {
  page.regions = std::move(regions);
  set_stains_aside(page);
  std::vector<std::string> texts;
  for (const ReadRegion& region : page.regions) {
    texts.emplace_back();
    for (const ReadLine& line : region.lines) texts.back() += encode_utf8(line.text.text());
  }
  return texts;
}

TEST(Stains, AreSetAsideWithTheirPlaceAndReading) {
  ReadPage page;
  EXPECT_THAT(kept({plain(), region_of({U"手’", U"『", U"起、"}, 0.4F),
                    region_of({U"深8一“『喝局·"}, 0.5F), region_of({U"‘’·；"}, 0.99F)},
                   page),
              ElementsAre(encode_utf8(kPlain)));
  ASSERT_EQ(page.warnings.size(), 3u);
  EXPECT_EQ(page.warnings[0], "left out as no text: 100 by 40 pixels at 10,20, read as 手’『起、");
}

TEST(Stains, FadedTextIsNone) {
  ReadPage page;
  const std::u32string faded(60, U'春');
  EXPECT_EQ(kept({plain(), region_of({faded}, 0.3F)}, page).size(), 2u);
  EXPECT_EQ(kept({region_of({U"手’", U"『"}, 0.4F)}, page).size(), 1u) << "nothing to tell by";
  EXPECT_TRUE(page.warnings.empty());
}

TEST(Stains, PicturesAndEmptyRegionsStay) {
  ReadPage page;
  EXPECT_EQ(kept({plain(), region_of({}, 1), region_of({U""}, 1)}, page).size(), 3u);
}

}  // namespace
}  // namespace jiaokan
