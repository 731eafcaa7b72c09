#include "stages/correct/issue_words.h"

#include <gmock/gmock.h>

#include "models_for_test.h"
#include "stages/correct/line_apparatus.h"

namespace jiaokan {
namespace {

TEST(IssueWords, CountsWordsAndNamesThatComeBack) {
  const Apparatus article =
      apparatus_of_line(U"记者问谌壹珍。谌壹珍说会议很好。代表们同意谌壹珍的话。会议结束。");
  const Apparatus* articles[] = {&article};
  const IssueWords words = count_issue_words(articles, models_for_test());
  EXPECT_EQ(words.count(U"会议"), 2u);
  EXPECT_EQ(words.count(U"谌壹珍"), 3u);
  EXPECT_EQ(words.count(U"结束"), 0u);  // once says nothing
  EXPECT_GT(words.total(), 10);
}

TEST(IssueWords, AnEmptyIssueHasNone) {
  EXPECT_EQ(count_issue_words({}, models_for_test()).total(), 0);
  EXPECT_EQ(IssueWords().count(U"会议"), 0u);
}

}  // namespace
}  // namespace jiaokan
