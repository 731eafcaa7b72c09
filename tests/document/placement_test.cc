#include "pipeline/document/placement.h"

namespace jiaokan {
namespace {

// One witness, a column a character; '|' begins a paragraph.
Apparatus apparatus_of(std::u32string_view text) {
  Apparatus apparatus;
  WitnessText witness{.sigil = {"A"}};
  bool begins = true;
  for (const char32_t c : text) {
    if (c == U'|') {
      begins = true;
      continue;
    }
    const auto index = static_cast<std::int32_t>(witness.glyphs.size());
    apparatus.columns.push_back({.readings = {index}, .begins_paragraph = begins});
    witness.glyphs.push_back({.character = c});
    begins = false;
  }
  apparatus.witnesses.push_back(std::move(witness));
  return apparatus;
}

struct Fixture {
  Apparatus apparatus;
  std::vector<Edit> edits;
  CanonicalText text = apply_edits(apparatus, edits);
  Placement placement = Placement(apparatus, text);
};

TEST(Placement, IsTheColumnsThemselvesWhereNothingWasEdited) {
  const Fixture f{apparatus_of(U"甲乙|丙丁")};
  EXPECT_EQ(f.placement.of_columns(0, 2), (Span{0, 0, 2}));
  EXPECT_EQ(f.placement.of_columns(2, 3), (Span{1, 0, 1}));
  EXPECT_EQ(f.placement.of_columns(3, 4), (Span{1, 1, 2}));
}

TEST(Placement, CutsARangeAtItsParagraphsEnd) {
  const Fixture f{apparatus_of(U"甲乙|丙丁")};
  EXPECT_EQ(f.placement.of_columns(1, 3), (Span{0, 1, 2}));
}

TEST(Placement, OfAnEmptyRangeIsThePlaceBeforeIt) {
  const Fixture f{apparatus_of(U"甲乙|丙丁")};
  EXPECT_EQ(f.placement.of_columns(1, 1), (Span{0, 1, 1}));
  EXPECT_EQ(f.placement.of_columns(2, 2), (Span{1, 0, 0}));  // column 2 begins a paragraph
  EXPECT_EQ(f.placement.of_columns(4, 4), (Span{1, 2, 2}));  // behind all
}

TEST(Placement, FollowsTextThatEditsMoved) {
  // 甲 → 子丑, 丙 left out, 寅 put in before 丁.
  const Fixture f{apparatus_of(U"甲乙丙丁戊"),
                  {{.first = 0, .last = 1, .before = U"甲", .after = U"子丑"},
                   {.first = 2, .last = 3, .before = U"丙"},
                   {.first = 3, .last = 3, .after = U"寅"}}};
  EXPECT_EQ(f.placement.of_edit(f.edits, 0), (Span{0, 0, 2}));
  EXPECT_EQ(f.placement.of_edit(f.edits, 1), (Span{0, 3, 3}));
  EXPECT_EQ(f.placement.of_edit(f.edits, 2), (Span{0, 3, 4}));
  EXPECT_EQ(f.placement.of_columns(1, 2), (Span{0, 2, 3}));  // 乙
  EXPECT_EQ(f.placement.of_columns(4, 5), (Span{0, 5, 6}));  // 戊
}

TEST(Placement, OfWhatWasLeftOutIsWhereItStood) {
  const Fixture last{apparatus_of(U"甲乙|丙"), {{.first = 1, .last = 2, .before = U"乙"}}};
  EXPECT_EQ(last.placement.of_edit(last.edits, 0), (Span{0, 1, 1}));
  const Fixture first{apparatus_of(U"甲|乙丙"), {{.first = 1, .last = 2, .before = U"乙"}}};
  EXPECT_EQ(first.placement.of_edit(first.edits, 0), (Span{1, 0, 0}));
  const Fixture paragraph{apparatus_of(U"甲|乙|丙"), {{.first = 1, .last = 2, .before = U"乙"}}};
  EXPECT_EQ(paragraph.placement.of_edit(paragraph.edits, 0), (Span{1, 0, 0}));
  const Fixture all{apparatus_of(U"甲"), {{.first = 0, .last = 1, .before = U"甲"}}};
  EXPECT_EQ(all.placement.of_edit(all.edits, 0), (Span{0, 0, 0}));
}

}  // namespace
}  // namespace jiaokan
