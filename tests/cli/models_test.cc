// models build: what an archive's texts teach.
#include "tests/cli/call.h"

namespace jiaokan {
namespace {

using testing::HasSubstr;

TEST(ModelsBuild, WritesListsThatCorrectTakes) {
  const TempFolder folder;
  folder.write("clean/1.txt", "谌壹珍问，谌壹珍说。记者谌壹珍，农人谌壹珍！\n");
  folder.write("clean/2.txt", "见谌壹珍走来，找谌壹珍去。与谌壹珍同行，由谌壹珍带路。\n");
  std::string others;  // what stands together must be rare apart
  for (int line = 0; line < 40; ++line) others += "雨水来得正是时候，机手们一早就下地，歇了半天。";
  folder.write("clean/3.txt", others + "\n");
  const Answer answer = call(folder, "models build --from clean -o lists");
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("3 texts"));
  EXPECT_THAT(bytes_of(folder.path("lists/dictionary.txt")), HasSubstr("\n谌壹珍\n"));
  EXPECT_THAT(bytes_of(folder.path("lists/glossary.tsv")), HasSubstr("谌壹珍\t8\t"));
  EXPECT_THAT(bytes_of(folder.path("lists/ngrams.tsv")), HasSubstr("壹珍\t8\n"));
  EXPECT_THAT(bytes_of(folder.path("lists/words.tsv")), HasSubstr("记者\t1\t"));
  folder.write("in.txt", "谌壹珍来了。\n");
  EXPECT_EQ(call(folder, "correct --dictionary lists/dictionary.txt <in.txt").out,
            "谌壹珍来了。\n");
}

TEST(ModelsBuild, TellsWhatItCannotRead) {
  const TempFolder folder;
  EXPECT_EQ(call(folder, "models build --from nowhere -o lists").code, 3);
  EXPECT_EQ(call(folder, "models build").code, 2);
  folder.write("clean/1.txt", "今天天气很好。\n");
  folder.write("clean/2.txt", "\xFF\xFE\n");
  const Answer answer = call(folder, "models build --from clean -o lists");
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, HasSubstr("clean/2.txt"));
}

}  // namespace
}  // namespace jiaokan
