#include "stages/correct/doubled.h"

#include <gmock/gmock.h>

namespace jiaokan {

bool operator==(const Doubled& a, const Doubled& b) {
  return a.second == b.second && a.length == b.length;
}

namespace {

TEST(FindDoubled, FindsCharactersAndWords) {
  EXPECT_THAT(find_doubled(U"三十而立立的"), testing::ElementsAre(Doubled{4, 1}));
  EXPECT_THAT(find_doubled(U"友好友好"), testing::ElementsAre(Doubled{2, 2}));
}

TEST(FindDoubled, LeavesWhatIsSaidOverAndOver) {
  EXPECT_TRUE(find_doubled(U"他哈哈哈哈地笑").empty());
  EXPECT_TRUE(find_doubled(U"加油加油加油加油").empty());
}

TEST(FindDoubled, LeavesWhatIsCountedTwice) {
  EXPECT_TRUE(find_doubled(U"下下个月").empty());
  EXPECT_EQ(find_doubled(U"会议上上通过").size(), 1u);
}

TEST(FindDoubled, LeavesFiguresAndSignsAlone) {
  EXPECT_TRUE(find_doubled(U"一一得一").empty());
  EXPECT_TRUE(find_doubled(U"2022……").empty());
  EXPECT_TRUE(find_doubled(U"").empty());
}

}  // namespace
}  // namespace jiaokan
