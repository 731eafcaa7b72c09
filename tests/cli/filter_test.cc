// correct, show and explain: what answers on standard output.
#include <nlohmann/json.hpp>

#include "tests/cli/call.h"

namespace jiaokan {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Correct, AnswersEachLineWithOneLineAndItsEvidenceBeside) {
  const TempFolder folder;
  folder.write("in.txt", "今天天气很好。\n\n三十而立立的年纪。\r\n\xFF\xFE\n最后一行没有换行");
  const Answer answer = call(folder, "correct --evidence <in.txt");
  EXPECT_EQ(answer.code, 1);  // line 4 is no text, and is passed on
  EXPECT_EQ(answer.out, "今天天气很好。\n\n三十而立的年纪。\r\n\xFF\xFE\n最后一行没有换行\n");
  const auto edit = nlohmann::json::parse(answer.err.substr(0, answer.err.find('\n')));
  EXPECT_EQ(edit["article"], 3);
  EXPECT_EQ(edit["reason"], "doubled");
  EXPECT_FALSE(edit["evidence"].empty());
  EXPECT_THAT(answer.err, HasSubstr("line 4: byte 1 is not UTF-8"));
}

TEST(Show, ShowsAPageAfterAStage) {
  const TempFolder folder;
  folder.write("p/1.txt", "# 春耕\n\n第一段。\n");
  EXPECT_THAT(call(folder, "show p/1.txt --after parse").out, StartsWith("read p/1 transcript"));
  EXPECT_THAT(call(folder, "show p/1.txt --after compose").out, HasSubstr("  headline 春耕\n"));
  const Answer wrong = call(folder, "show p/1.txt --after segment");
  EXPECT_EQ(wrong.code, 3);
  EXPECT_THAT(wrong.err, HasSubstr("parse or compose"));
}

TEST(Explain, TellsWhereEachCharacterComesFrom) {
  const TempFolder folder;
  folder.write("p/1.txt", "# 春耕\n\n今年三十而立立的农机手王师傅说，雨水来得正是时候。\n");
  ASSERT_EQ(call(folder, "run p/1.txt -o out").code, 0);
  const Answer answer = call(folder, "explain out 1:3");
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, StartsWith("witness A transcript p/1.txt\n\nline 3, "));
  EXPECT_THAT(answer.out, HasSubstr("  0-6 今年三十而立  A p/1 1:0\n"));
  EXPECT_THAT(answer.out, HasSubstr("「立」→「」  doubled, margin"));
  EXPECT_EQ(call(folder, "explain out 1:99").code, 3);
  EXPECT_EQ(call(folder, "explain out 9").code, 3);
}

}  // namespace
}  // namespace jiaokan
