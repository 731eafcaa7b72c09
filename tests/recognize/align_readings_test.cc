#include "stages/recognize/align_readings.h"

#include <gtest/gtest.h>

#include "tests/recognize/glyphs.h"

namespace jiaokan {
namespace {

// One word for each place: what each reading has there, "_" for nothing.
std::string table(const std::vector<LineReading>& readings) {
  std::string text;
  for (const AlignedGlyphs& place : align_readings(readings, Direction::kHorizontal, 10)) {
    if (!text.empty()) text += ' ';
    for (const Glyph* glyph : place) text += glyph ? encode_utf8(glyph->character) : "_";
  }
  return text;
}

TEST(AlignReadings, PlacesGlyphsThatReadAlike) {
  EXPECT_EQ(table({reading(U"春风化雨"), reading(U"春风化雨")}), "春春 风风 化化 雨雨");
  EXPECT_EQ(table({reading(U"春风化雨"), reading(U"春凤化雨")}), "春春 风凤 化化 雨雨");
}

TEST(AlignReadings, GlyphsMoreOrLess) {
  EXPECT_EQ(table({reading(U"春风雨"), reading(U"春风化雨")}), "春春 风风 _化 雨雨");
  LineReading gapped = reading(U"春雨");
  gapped.glyphs[1].box = {30, 0, 40, 10};
  EXPECT_EQ(table({reading(U"春风化雨"), gapped}), "春春 风_ 化_ 雨雨");
  EXPECT_EQ(table({reading(U""), reading(U"春")}), "_春");
  EXPECT_EQ(table({}), "");
}

// 夏 stands where 秋 does, three cells from 春.
TEST(AlignReadings, TheirPlaceDecidesBetweenStrangers) {
  EXPECT_EQ(table({reading(U"春风化秋"), reading(U"夏", 0.9F, 30)}), "春_ 风_ 化_ 秋夏");
  EXPECT_EQ(table({reading(U"春风化秋"), reading(U"夏", 0.9F, 0)}), "春夏 风_ 化_ 秋_");
}

TEST(AlignReadings, ThreeReadings) {
  EXPECT_EQ(table({reading(U"春风雨"), reading(U"春风化雨"), reading(U"春化雨")}),
            "春春春 风风_ _化化 雨雨雨");
}

}  // namespace
}  // namespace jiaokan
