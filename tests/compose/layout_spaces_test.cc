#include "stages/compose/layout_spaces.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

std::string without_layout(std::u32string_view text, Part part) {
  Passage passage{.part = part, .glyphs = transcript_glyphs(text)};
  passage.places.resize(passage.glyphs.size());
  drop_layout_spaces(passage);
  EXPECT_EQ(passage.places.size(), passage.glyphs.size());
  return encode_utf8(passage.text());
}

TEST(LayoutSpaces, OnlyThoseThatPartWordsStay) {
  const struct {
    std::u32string_view text;
    Part part;
    std::string outcome;
  } rows[] = {
      {U"　　良 田 3 亩", Part::kBody, "良田3亩"},
      {U"用 Deep  Seek 种田", Part::kBody, "用Deep Seek种田"},
      {U"王耕: 各位, 好", Part::kBody, "王耕:各位,好"},
      {U"科技助力　　良田增效 ", Part::kHeadline, "科技助力良田增效"},
      {U"“良田” 工程", Part::kHeadline, "“良田”工程"},
      {U"本报记者 张望 摄", Part::kCredit, "本报记者张望摄"},
      {U"　", Part::kBody, ""},
  };
  for (const auto& row : rows) EXPECT_EQ(without_layout(row.text, row.part), row.outcome);
}

TEST(LayoutSpaces, JointsMoveWithTheText) {
  Passage passage{.glyphs = transcript_glyphs(U" 良 田 增效"), .joints = {4}};
  passage.places.resize(passage.glyphs.size());
  drop_layout_spaces(passage);
  EXPECT_EQ(passage.joints, std::vector<std::uint32_t>{2});
}

}  // namespace
}  // namespace jiaokan
