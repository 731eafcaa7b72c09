#include "stages/collate/absence.h"

#include <gtest/gtest.h>

#include "stages/collate/flatten.h"
#include "tests/collate/rows.h"

namespace jiaokan {
namespace {

// What the upper row has in the first column that it lacks. '-' stands for no glyph.
std::int32_t absence(std::u32string_view upper, std::u32string_view lower) {
  const std::u32string_view lines[] = {upper, lower};
  Fusion fusion{.columns = Profile(2)};
  std::vector<Row> rows;
  for (std::size_t at = 0; at < upper.size(); ++at) fusion.columns.add_column();
  for (std::size_t row = 0; row < 2; ++row) {
    std::u32string text;
    for (std::size_t at = 0; at < upper.size(); ++at) {
      if (lines[row][at] == U'-') continue;
      fusion.columns.set(at, row, static_cast<std::int32_t>(text.size()));
      text += lines[row][at];
    }
    rows.push_back(flatten({.fragments = {fragment_of(text)}}));
  }
  fusion.block_begins = {0, 0, upper.size(), upper.size()};
  return classify_absences(fusion, rows)[upper.find(U'-')][0];
}

TEST(Absence, OneCharacterIsLeftOut) {
  EXPECT_EQ(absence(U"河面-冰以前", U"河面结冰以前"), kOmitted);
}

TEST(Absence, APassageIsMissing) {
  EXPECT_EQ(absence(U"河面结冰------三趟。", U"河面结冰以前还要再跑三趟。"), kMissing);
}

TEST(Absence, OneThatIsSaidInOtherWordsIsNot) {
  EXPECT_EQ(absence(U"河面结冰入冬之后------三趟。", U"河面结冰----以前还要再跑三趟。"), kOmitted);
}

// A long passage is no other wording of a short one: each of the two lost one.
TEST(Absence, APassageBesideALongOneIsMissing) {
  EXPECT_EQ(absence(U"河面结冰，铁匠铺连夜赶制船钉，炉火通明------三趟。",
                    U"河面结冰---------------以前还要再跑三趟。"),
            kMissing);
}

// The row's own text breaks off where another passage is lost.
TEST(Absence, APassageBesideTextThatBreaksOffIsMissing) {
  EXPECT_EQ(absence(U"河面结冰------入冬之后-------三趟。",
                    U"河面结冰以前还要再跑----把粮食运到那三趟。"),
            kMissing);
}

}  // namespace
}  // namespace jiaokan
