#include "pipeline/io/output_folder.h"

#include <filesystem>
#include <fstream>

#include "pipeline/document/error.h"
#include "tests/io/settled_fixture.h"
#include "tests/io/temp_folder.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<Format> kAll(std::begin(kFormats), std::end(kFormats));

SettledArticle article(std::uint32_t number, const char32_t* text) {
  SettledArticle made = settled_article({{Part::kBody, text}});
  made.apparatus.article = {number};
  return made;
}

void run(const fs::path& folder, std::uint32_t articles,
         const std::vector<Format>& formats = kAll) {
  OutputFolder output(folder, formats);
  for (std::uint32_t number = 1; number <= articles; ++number) output.add(article(number, U"文"));
  output.publish({});
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(OutputFolder, PublishesAllAtOnce) {
  const TempFolder temp;
  const fs::path folder = temp.path("out");
  OutputFolder output(folder, kAll);
  output.add(article(1, U"春"));
  EXPECT_FALSE(fs::exists(folder / "articles" / "0001.txt"));
  output.publish({"a.png: empty: leave it out"});
  EXPECT_THAT(names_in(folder / "articles"), ElementsAre("0001.json", "0001.txt"));
  EXPECT_EQ(text_of(folder / "articles" / "0001.txt"), "春\n");
  EXPECT_THAT(text_of(folder / "report.html"), HasSubstr("a.png: empty: leave it out"));
  EXPECT_EQ(text_of(folder / "edits.jsonl"), "");
}

TEST(OutputFolder, LeavesNoStaleArticleAndNothingOfItsOwn) {
  const TempFolder temp;
  const fs::path folder = temp.path("out");
  run(folder, 3);
  run(folder, 1);
  EXPECT_THAT(names_in(folder / "articles"), ElementsAre("0001.json", "0001.txt"));
  EXPECT_THAT(names_in(folder), ElementsAre("articles", "edits.jsonl", "report.html"));
}

TEST(OutputFolder, KeepsTheFormerOutputUntilThereIsANewOne) {
  const TempFolder temp;
  const fs::path folder = temp.path("out");
  run(folder, 2);
  { OutputFolder(folder, kAll).add(article(1, U"新")); }
  EXPECT_EQ(text_of(folder / "articles" / "0001.txt"), "文\n");
  EXPECT_TRUE(fs::exists(folder / "articles" / "0002.txt"));
}

TEST(OutputFolder, LeavesOtherFilesAlone) {
  const TempFolder temp;
  const fs::path folder = temp.path("out");
  fs::create_directories(folder / "articles" / "0009.txt.d");
  std::ofstream(folder / "articles" / "notes.txt") << "mine";
  run(folder, 1);
  EXPECT_THAT(names_in(folder / "articles"),
              ElementsAre("0001.json", "0001.txt", "0009.txt.d", "notes.txt"));
}

TEST(OutputFolder, WritesOnlyTheFormatsThatAreWanted) {
  const TempFolder temp;
  const fs::path folder = temp.path("out");
  run(folder, 1);
  run(folder, 1, {Format::kText});
  EXPECT_THAT(names_in(folder / "articles"), ElementsAre("0001.txt"));
  EXPECT_THAT(names_in(folder), ElementsAre("articles"));
}

TEST(OutputFolder, SaysSoWhenItCannotBeWritten) {
  const TempFolder temp;
  std::ofstream(temp.path("file")) << "a file";
  for (const std::string& folder : {temp.path("file"), temp.path("file/below")}) {
    try {
      const OutputFolder output(folder, kAll);
      FAIL() << folder;
    } catch (const SetupError& error) {
      EXPECT_THAT(error.what(), HasSubstr("cannot be written"));
    }
  }
}

TEST(IsOutput, TellsWhatARunWouldWriteOver) {
  EXPECT_TRUE(is_output("/data/out/articles/0001.txt", "/data/out"));
  EXPECT_TRUE(is_output("/data/out/articles", "/data/out"));
  EXPECT_TRUE(is_output("/data/in/../out/report.html", "/data/out"));
  EXPECT_FALSE(is_output("/data/out/scans/1.png", "/data/out"));
  EXPECT_FALSE(is_output("/data/outer/articles/1.txt", "/data/out"));
  EXPECT_FALSE(is_output("/data/out", "/data/out"));
}

}  // namespace
}  // namespace jiaokan
