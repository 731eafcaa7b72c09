// Whole runs over small transcripts.
#include <filesystem>

#include <nlohmann/json.hpp>

#include "tests/cli/call.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kSpring =
    "# 春耕时节农事忙\n\n本报讯 立春刚过，河西村的农机手就忙了起来。今年村里新添了六台拖拉机。\n\n"
    "村民说，雨水来得正是时候，麦苗长势比去年还要好。\n";
constexpr const char* kBridge =
    "# 跨江大桥合龙\n\n昨天上午，跨江大桥顺利合龙。大桥全长三千二百米，预计明年国庆节前通车。\n";

// Everything below the folder but the store and run.json, as one text.
std::string outputs(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (!entry.is_regular_file() || name == "run.json" || name.starts_with("store")) continue;
    files[entry.path().lexically_relative(folder)] = bytes_of(entry.path());
  }
  std::string all;
  for (const auto& [name, bytes] : files) all += "== " + name + "\n" + bytes;
  return all;
}

json run_json(const TempFolder& folder) {
  return json::parse(bytes_of(folder.path("out/run.json")));
}

TEST(Run, WritesArticlesAndNothingOnStandardOutput) {
  const TempFolder folder;
  folder.write("in/paper-2022-03-08-1.txt", kSpring);
  folder.write("in/paper-2022-03-08-2.txt", kBridge);
  const Answer answer = call(folder, "run in -o out");
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, IsEmpty());
  EXPECT_THAT(answer.err, HasSubstr("transcripts: out/articles\nreport: out/report.html\n"));
  EXPECT_THAT(bytes_of(folder.path("out/articles/0001.txt")),
              testing::StartsWith("春耕时节农事忙\n\n"));
  EXPECT_THAT(bytes_of(folder.path("out/articles/0002.txt")),
              testing::StartsWith("跨江大桥合龙\n\n"));
  EXPECT_EQ(run_json(folder)["counts"]["articles"], 2);
}

TEST(Run, ReadsNothingTwice) {
  const TempFolder folder;
  folder.write("1.txt", kSpring);
  ASSERT_EQ(call(folder, "run 1.txt -o out").code, 0);
  const std::string first = outputs(folder.path("out"));
  ASSERT_EQ(call(folder, "run 1.txt -o out").code, 0);
  EXPECT_EQ(outputs(folder.path("out")), first);
  EXPECT_EQ(run_json(folder)["counts"]["known"], 1);
  ASSERT_EQ(call(folder, "run 1.txt -o out --fresh").code, 0);
  EXPECT_EQ(outputs(folder.path("out")), first);
  EXPECT_EQ(run_json(folder)["counts"]["read"], 1);
}

TEST(Run, IsReadAndCompile) {
  const TempFolder folder;
  folder.write("a/1.txt", kSpring);
  folder.write("b/1.txt", kBridge);
  ASSERT_EQ(call(folder, "run a b -o whole").code, 0);
  ASSERT_EQ(call(folder, "read a -o shard1").code, 0);
  ASSERT_EQ(call(folder, "read b -o shard2").code, 0);
  ASSERT_EQ(call(folder, "compile shard1 shard2 -o joined").code, 0);
  EXPECT_EQ(outputs(folder.path("joined")), outputs(folder.path("whole")));
}

TEST(Run, LosesOnlyTheInputsThatAreBad) {
  const TempFolder folder;
  folder.write("good.txt", kSpring);
  folder.write("empty.txt", "");
  folder.write("latin.txt", "\xB4\xBA\xB8\xFB");
  folder.write("torn.png", "\x89PNG\r\n\x1A\n");
  folder.write("text.tif", "this is no picture");
  const Answer answer = call(folder, "run . nowhere.jpg -o out");
  EXPECT_EQ(answer.code, 1);
  EXPECT_TRUE(fs::exists(folder.path("out/articles/0001.txt")));
  const json run = run_json(folder);
  EXPECT_EQ(run["failures"].size(), 5u);
  for (const char* name : {"empty.txt", "latin.txt", "torn.png", "text.tif", "nowhere.jpg"}) {
    EXPECT_THAT(answer.err, HasSubstr(name));
    EXPECT_THAT(run["failures"].dump(), HasSubstr(name));
  }
  for (const json& failure : run["failures"]) EXPECT_NE(failure["way_out"], "");
}

TEST(Run, WritesNothingWhenStrictAndAnInputFails) {
  const TempFolder folder;
  folder.write("good.txt", kSpring);
  folder.write("empty.txt", "");
  EXPECT_EQ(call(folder, "run good.txt empty.txt -o out --strict").code, 1);
  EXPECT_FALSE(fs::exists(folder.path("out/articles/0001.txt")));
  EXPECT_EQ(call(folder, "run empty.txt -o out").code, 3);
}

TEST(Run, TakesNoOutputForAnInput) {
  const TempFolder folder;
  folder.write("good.txt", kSpring);
  folder.write("out/articles/0001.txt", kBridge);
  ASSERT_EQ(call(folder, "run . -o out").code, 0);
  EXPECT_EQ(run_json(folder)["counts"]["inputs"], 1);
  const Answer named = call(folder, "run out/articles/0001.txt -o out");
  EXPECT_EQ(named.code, 3);
  EXPECT_THAT(named.err, HasSubstr("would write over it"));
}

TEST(Run, MakesAReferenceAWitnessButNoArticle) {
  const TempFolder folder;
  folder.write("in/1.txt", kSpring);
  folder.write("ref/spring.txt", kSpring);
  folder.write("ref/bridge.txt", kBridge);
  ASSERT_EQ(call(folder, "run in --reference ref -o out").code, 0);
  EXPECT_FALSE(fs::exists(folder.path("out/articles/0002.txt")));
  const json article = json::parse(bytes_of(folder.path("out/articles/0001.json")));
  EXPECT_THAT(article["witnesses"].dump(), HasSubstr("ref/spring.txt"));
  EXPECT_THAT(article["witnesses"].dump(), HasSubstr("\"reference\""));
}

TEST(Run, ReplacesATornStoreAndTakesItsInputsFromAList) {
  const TempFolder folder;
  folder.write("1.txt", kSpring);
  folder.write("list", "1.txt\n");
  folder.write("out/store.sqlite", "this is no database, though it is long enough to be looked at");
  const Answer answer = call(folder, "run - -o out <list");
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.err, HasSubstr("store.sqlite is damaged"));
  EXPECT_TRUE(fs::exists(folder.path("out/articles/0001.txt")));
}

}  // namespace
}  // namespace jiaokan
