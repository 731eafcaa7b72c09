#include "stages/recognize/glyph_classes.h"

#include <gtest/gtest.h>

#include "models/embedded.h"
#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

TEST(GlyphClasses, ATableBecomesClassesInItsOrder) {
  const auto classes = parse_glyph_classes(
      "0\t\tboth\tnone\t0\tboth\n"
      "1\t国\tboth\than\t3640\thans\n"
      "2\t（\tvertical\tmark\t0\tboth\n"
      "3\t為\tboth\than\t1\thant\t爲\n");
  ASSERT_EQ(classes.size(), 4U);
  EXPECT_EQ(classes[0].character, 0U);
  EXPECT_EQ(classes[1].character, U'国');
  EXPECT_EQ(classes[1].script, Script::kHans);
  EXPECT_FLOAT_EQ(classes[1].per_million, 3640);
  EXPECT_EQ(classes[2].direction, Direction::kVertical);
  EXPECT_EQ(classes[2].group, ClassGroup::kMark);
  EXPECT_FALSE(classes[2].script);
  EXPECT_EQ(classes[3].script, Script::kHant);
}

TEST(GlyphClasses, TheTableOfThisProgramIsWhole) {
  EXPECT_EQ(parse_glyph_classes(embedded_reader_classes()).size(), 9295U);
}

TEST(GlyphClasses, ATornTableIsRefusedWithItsLine) {
  for (const char* torn :
       {"1\t国\tboth\than\t3640\thans\n", "0\t国", "0\t国\tboth\tverb\t1\tboth\n",
        "0\t国\tboth\than\tmany\tboth\n", "0\t\xff\tboth\than\t1\tboth\n",
        "0\t国家\tboth\than\t1\tboth\n", "0\t国\tboth\than\t1\n"}) {
    try {
      parse_glyph_classes(torn);
      FAIL() << torn;
    } catch (const SetupError& error) {
      EXPECT_NE(std::string(error.what()).find("classes.tsv:1"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace jiaokan
