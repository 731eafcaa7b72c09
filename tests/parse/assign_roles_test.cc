#include "stages/parse/assign_roles.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

std::vector<std::string> roles(std::string_view bytes) {
  std::vector<std::string> names;
  const auto lines = strip_markup(split_lines(bytes));
  for (const RegionRole role : assign_roles(lines)) names.emplace_back(to_string(role));
  return names;
}

using testing::ElementsAre;

TEST(AssignRoles, HeadingsThatFollowEachOtherAreRanked) {
  EXPECT_THAT(roles("### 春之声\n# 春耕开始\n## 北方小麦返青\n\n正文。"),
              ElementsAre("kicker", "headline", "subheading", "body"));
  EXPECT_THAT(roles("# 甲\n\n正文。\n\n# 乙\n\n正文。"),
              ElementsAre("headline", "body", "headline", "body"));
}

TEST(AssignRoles, LowerHeadingsInTheTextAreSubheadings) {
  EXPECT_THAT(roles("# 春耕\n\n正文。\n\n## 备耕\n\n正文。"),
              ElementsAre("headline", "body", "subheading", "body"));
}

TEST(AssignRoles, ThePagesHeadIsNoHeadline) {
  EXPECT_THAT(roles("# 第3版\n\n## 春耕\n\n正文。"),
              ElementsAre("page-number", "headline", "body"));
}

TEST(AssignRoles, ABoldLineIsAHeadingOnlyIfItIsShortAndUnpunctuated) {
  EXPECT_THAT(roles("正文。\n\n**科技助春耕**\n\n**水利先行，良田增效。**"),
              ElementsAre("body", "subheading", "body"));
}

}  // namespace
}  // namespace jiaokan
