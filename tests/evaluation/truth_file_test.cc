#include "pipeline/evaluation/truth_file.h"

#include <fstream>

#include <gmock/gmock.h>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;

fs::path fresh_folder(const std::string& name) {
  const fs::path folder = fs::path(testing::TempDir()) / ("jiaokan-" + name);
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

void write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

TEST(TruthFile, GivesArticlesInOrder) {
  const fs::path file = fresh_folder("truth") / "truth.json";
  write(file,
        R"({"articles": [{"id": "a", "headline": "一", "body": "甲\n乙", "jump": true, "pages": []},
                               {"id": "b", "headline": "二", "body": "丙", "jump": false}]})");
  const auto truth = read_truth(file);
  ASSERT_EQ(truth.size(), 2u);
  EXPECT_EQ(truth[0].headline, U"一");
  EXPECT_EQ(truth[0].body, U"甲\n乙");
  EXPECT_TRUE(truth[0].jumps);
  EXPECT_EQ(truth[1].body, U"丙");
  EXPECT_FALSE(truth[1].jumps);
}

TEST(TruthFile, SaysWhatIsWrong) {
  const fs::path folder = fresh_folder("truth-damaged");
  write(folder / "list.json", "[]");
  write(folder / "torn.json", R"({"articles": [)");
  EXPECT_THROW(read_truth(folder / "list.json"), SetupError);
  EXPECT_THROW(read_truth(folder / "torn.json"), SetupError);
  EXPECT_THROW(read_truth(folder / "absent.json"), SetupError);
}

TEST(OutputTexts, OfARunAreItsArticlesByName) {
  const fs::path out = fresh_folder("out");
  write(out / "articles/0002.txt", "二");
  write(out / "articles/0001.txt", "一");
  write(out / "articles/0001.json", "{}");
  write(out / "notes.txt", "no article");
  EXPECT_THAT(read_output_texts(std::vector{out}), testing::ElementsAre(U"一", U"二"));
  EXPECT_THAT(read_output_texts(std::vector{out / "notes.txt"}),
              testing::ElementsAre(U"no article"));
}

TEST(OutputTexts, RefuseWhatIsNoText) {
  const fs::path out = fresh_folder("out-damaged");
  write(out / "a.txt", "\xD0\xC2");
  EXPECT_THROW(read_output_texts(std::vector{out}), SetupError);
  EXPECT_THROW(read_output_texts(std::vector{out / "absent"}), SetupError);
}

}  // namespace
}  // namespace jiaokan
