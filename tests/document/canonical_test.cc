#include "pipeline/document/canonical.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// One witness; '/' begins a paragraph.
Apparatus one_witness(std::u32string_view text) {
  Apparatus apparatus;
  apparatus.witnesses.resize(1);
  bool begins = true;
  for (const char32_t c : text) {
    if (c == U'/') {
      begins = true;
      continue;
    }
    auto& glyphs = apparatus.witnesses[0].glyphs;
    apparatus.columns.push_back(
        {.readings = {static_cast<std::int32_t>(glyphs.size())}, .begins_paragraph = begins});
    glyphs.push_back({.character = c});
    begins = false;
  }
  return apparatus;
}

// Paragraphs joined by '/', gaps shown as '_'.
std::u32string show(const CanonicalText& text) {
  std::u32string shown;
  std::size_t gap = 0;
  for (std::size_t p = 0; p <= text.paragraphs.size(); ++p) {
    std::u32string line = p < text.paragraphs.size() ? text.paragraphs[p].text : U"";
    std::size_t put = 0;
    for (; gap < text.gaps.size() && text.gaps[gap].paragraph == p; ++gap) {
      line.insert(text.gaps[gap].offset + put++, U"_");
    }
    shown += (p == 0 ? U"" : U"/") + line;
  }
  return shown;
}

TEST(ApplyEdits, ReplacesInsertsAndDeletes) {
  const Apparatus apparatus = one_witness(U"三十而立立/的岁月");
  EXPECT_EQ(show(apply_edits(apparatus, {})), U"三十而立立/的岁月/");
  const std::vector<Edit> edits = {
      {.first = 4, .last = 5, .before = U"立", .after = U""},
      {.first = 5, .last = 5, .before = U"", .after = U"黄金"},
      {.first = 6, .last = 8, .before = U"岁月", .after = U"年代"},
  };
  const CanonicalText text = apply_edits(apparatus, edits);
  EXPECT_EQ(show(text), U"三十而立/黄金的年代/");
  EXPECT_EQ(text.paragraphs[1].origins[0].edit, 1);
  EXPECT_EQ(text.paragraphs[1].origins[2].edit, -1);
  EXPECT_EQ(text.paragraphs[1].origins[2].column, 5u);
}

TEST(ApplyEdits, AppendsAtTheEnd) {
  const Apparatus apparatus = one_witness(U"完");
  EXPECT_EQ(show(apply_edits(apparatus, {{.first = 1, .last = 1, .after = U"。"}})), U"完。/");
}

TEST(ApplyEdits, DropsParagraphsThatEditsEmptied) {
  const Apparatus apparatus = one_witness(U"甲/乙/丙");
  EXPECT_EQ(show(apply_edits(apparatus, {{.first = 1, .last = 2, .before = U"乙"}})), U"甲/丙/");
}

TEST(ApplyEdits, PlacesGapsInsideAndBetweenParagraphs) {
  Apparatus apparatus = one_witness(U"甲乙/丙");
  apparatus.gaps = {{.column = 1},
                    {.column = 2, .begins_paragraph = true},
                    {.column = 3, .kind = GapKind::kContinuedTo, .begins_paragraph = true}};
  EXPECT_EQ(show(apply_edits(apparatus, {})), U"甲_乙/_丙/_");
}

TEST(ApplyEdits, EmptyApparatusGivesNoText) {
  EXPECT_EQ(show(apply_edits(Apparatus{}, {})), U"");
}

}  // namespace
}  // namespace jiaokan
