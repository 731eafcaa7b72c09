#include "stages/recognize/poor_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/recognize/glyphs.h"

namespace jiaokan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Lines of ten glyphs, 12 pixels high.
ReadPage page_of(int lines, float confidence) {
  ReadRegion region{.box = {0, 0, 120, 12 * lines}};
  for (int i = 0; i < lines; ++i) {
    ReadLine line;
    line.text.glyphs = reading(U"春风又绿江南岸明月何", confidence).glyphs;
    line.text.box = {0, 12 * i, 120, 12 * i + 12};
    region.lines.push_back(line);
  }
  ReadPage page;
  page.regions.push_back(region);
  return page;
}

TEST(PoorReading, APageOfDoubtfulGlyphsIsReported) {
  ReadPage page = page_of(6, 0.5F);
  warn_of_poor_reading(page);
  EXPECT_THAT(page.warnings, ElementsAre(HasSubstr("0.50 on the average, its lines some 12")));
}

TEST(PoorReading, WornAndShortPagesAreNot) {
  for (ReadPage page : {page_of(6, 0.8F), page_of(2, 0.3F), ReadPage{}}) {
    warn_of_poor_reading(page);
    EXPECT_THAT(page.warnings, IsEmpty());
  }
}

}  // namespace
}  // namespace jiaokan
