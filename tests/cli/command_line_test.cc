// What the command line refuses, and with which exit code.
#include "tests/cli/call.h"

namespace jiaokan {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(CommandLine, ListsItsSubcommandsAndExitCodes) {
  const TempFolder folder;
  const Answer answer = call(folder, "--help");
  EXPECT_EQ(answer.code, 0);
  for (const char* word : {"run", "read", "compile", "correct", "show", "explain", "evaluate",
                           "regress", "130 interrupted"}) {
    EXPECT_THAT(answer.out, HasSubstr(word));
  }
}

TEST(CommandLine, TellsTheVersionsOfItsLibraries) {
  const TempFolder folder;
  const Answer answer = call(folder, "--version");
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, testing::ContainsRegex("jiaokan [0-9].*\ntesseract 5"));
}

TEST(CommandLine, RefusesWhatIsWrongWithCode2) {
  const TempFolder folder;
  folder.write("a.txt", "正文。");
  for (const char* arguments :
       {"", "wash a.txt", "run a.txt", "run -o out", "run a.txt -o out --formats txt,docx",
        "run a.txt -o out --script latin", "run a.txt -o out --jobs 0",
        "show a.txt --after nowhere"}) {
    const Answer answer = call(folder, arguments);
    EXPECT_EQ(answer.code, 2) << arguments;
    EXPECT_THAT(answer.out, IsEmpty()) << arguments;
  }
  EXPECT_THAT(call(folder, "run a.txt -o out --formats docx").err,
              HasSubstr("txt,json,edits,report"));
}

TEST(CommandLine, StopsBeforeAnyWorkWithCode3) {
  const TempFolder folder;
  folder.write("a.txt", "正文。");
  folder.write("file", "a file");
  struct Row {
    const char* arguments;
    const char* says;
  };
  const Row rows[] = {
      {"run nowhere.png -o out", "no input can be read"},
      {"run a.txt -o file/out", "cannot be written"},
      {"run a.txt -o out --dictionary nowhere.txt", "nowhere.txt"},
      {"compile -o out", "holds no page"},
      {"explain out 1", "jiaokan run"},
      {"explain out first", "ARTICLE[:LINE]"},
      {"show nowhere.png", "is not one page"},
  };
  for (const Row& row : rows) {
    const Answer answer = call(folder, row.arguments);
    EXPECT_EQ(answer.code, 3) << row.arguments;
    EXPECT_THAT(answer.err, HasSubstr(row.says)) << row.arguments;
    EXPECT_THAT(answer.out, IsEmpty()) << row.arguments;
  }
}

}  // namespace
}  // namespace jiaokan
