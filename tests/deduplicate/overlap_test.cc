#include "stages/deduplicate/overlap.h"

#include <string>

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

MatchingText text_of(std::u32string_view text) {
  return {text.begin(), text.end()};
}

// Passages as "a_begin-a_end/b_begin-b_end", from one seed at the given places.
std::string passages(std::u32string_view a, std::u32string_view b, Seed seed) {
  std::string shown;
  for (const SharedPassage& p : verify(text_of(a), text_of(b), std::vector{seed}).passages) {
    shown += std::to_string(p.a_begin) + "-" + std::to_string(p.a_end) + "/" +
             std::to_string(p.b_begin) + "-" + std::to_string(p.b_end) + " ";
  }
  return shown;
}

TEST(Verify, ExtendsASeedOverWrongAndDroppedCharacters) {
  EXPECT_EQ(passages(U"甲乙丙丁戊己庚辛壬癸", U"甲乙丙丁戊己庚辛壬癸", {2, 2}), "0-10/0-10 ");
  EXPECT_EQ(passages(U"甲乙丙丁戊己庚辛壬癸", U"甲乙丙丁天己庚辛壬癸", {1, 1}), "0-10/0-10 ");
  EXPECT_EQ(passages(U"甲乙丙丁戊己庚辛壬癸", U"甲乙丙丁己庚辛壬癸", {1, 1}), "0-10/0-9 ");
}

TEST(Verify, StopsWhereTheTextsPart) {
  EXPECT_EQ(passages(U"春夏秋冬甲乙丙丁戊己庚东南西北", U"红黄蓝白甲乙丙丁戊己庚上下左右", {5, 5}),
            "4-11/4-11 ");
}

TEST(Verify, LeavesChanceOut) {
  EXPECT_EQ(passages(U"东甲乙丙西", U"上甲乙丙下", {1, 1}), "");
}

TEST(Parted, CountsWhereBothHaveOtherText) {
  const Overlap overlap{.passages = {{.a_begin = 10, .a_end = 20, .b_begin = 5, .b_end = 15},
                                     {.a_begin = 60, .a_end = 80, .b_begin = 15, .b_end = 35}}};
  // Before: 10 against 5. Between: 40 against nothing. After: 2 against 30, too little to tell.
  EXPECT_EQ(parted(overlap, 82, 65).characters, 5u);
  EXPECT_EQ(parted(overlap, 82, 65).places, 1u);
}

}  // namespace
}  // namespace jiaokan
