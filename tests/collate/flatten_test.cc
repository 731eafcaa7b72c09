#include "stages/collate/flatten.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"
#include "tests/collate/rows.h"

namespace jiaokan {
namespace {

// The row with '|' before joints, '_' before gaps, '/' before paragraphs and ' ' between blocks.
std::string show(const Row& row) {
  std::string shown;
  const auto has = [](const std::vector<std::uint32_t>& list, std::uint32_t at) {
    return std::ranges::count(list, at) > 0;
  };
  for (std::uint32_t at = 0; at < row.keys.size(); ++at) {
    const bool block =
        at > 0 && (at == row.begin_of(RowBlock::kBody) || at == row.begin_of(RowBlock::kAside));
    if (block) shown += ' ';
    if (has(row.gaps, at)) shown += '_';
    if (has(row.text.joints, at)) shown += '|';
    if (row.begins[at] && at > 0 && !block) shown += '/';
    shown += encode_utf8(row.text.glyphs[at].character);
  }
  return shown;
}

Row flatten_two(std::u32string_view one, Seam seam, std::u32string_view two) {
  return flatten({.sigil = {"A"},
                  .fragments = {fragment_of(one, "p1"), fragment_of(two, "p3")},
                  .seams = {seam}});
}

TEST(Flatten, HeadingsThenBodyThenAsides) {
  const Row row = flatten({.fragments = {fragment_of(U"K:眉题/H:标题/甲|乙。/丙。/C:图说")}});
  EXPECT_EQ(show(row), "眉题/标题 甲|乙。/丙。 图说");
  EXPECT_EQ(row.text.inputs, std::vector<std::string>{"p.txt"});
}

TEST(Flatten, SeamsJoinPartOrGape) {
  EXPECT_EQ(show(flatten_two(U"H:题/甲乙", Seam::kSentence, U"丙。/丁。")), "题 甲乙|丙。/丁。");
  EXPECT_EQ(show(flatten_two(U"H:题/甲乙。", Seam::kParagraph, U"丙。")), "题 甲乙。/丙。");
  EXPECT_EQ(show(flatten_two(U"H:题/甲乙。", Seam::kGap, U"丙。")), "题 甲乙。_/丙。");
}

TEST(Flatten, HeadingsOfALaterPageJoinTheHeadings) {
  const Row row = flatten_two(U"H:题/甲乙", Seam::kSentence, U"H:又题/丙。/C:图");
  EXPECT_EQ(show(row), "题/又题 甲乙|丙。 图");
  EXPECT_EQ(row.parts[1], Part::kSubheading);
  EXPECT_EQ(row.text.page_of[1], 1);
  EXPECT_EQ(show(flatten_two(U"甲乙。", Seam::kParagraph, U"S:小标题/丙。")), "甲乙。/小标题/丙。");
}

TEST(Flatten, AsidesOfAllPagesComeLast) {
  EXPECT_EQ(show(flatten_two(U"甲|乙。/C:图一", Seam::kParagraph, U"丙。/C:图二")),
            "甲|乙。/丙。 图一/图二");
}

TEST(Flatten, NothingIsAnEmptyRow) {
  EXPECT_EQ(show(flatten({.fragments = {fragment_of(U"")}})), "");
}

}  // namespace
}  // namespace jiaokan
