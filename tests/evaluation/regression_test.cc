#include "pipeline/evaluation/regression.h"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

void write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string read(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// A case "press" whose golden has one article, and a run's output beside it.
struct Fixture {
  explicit Fixture(const std::string& name) : root(fs::path(testing::TempDir()) / name) {
    fs::remove_all(root);
    write(root / "press/input/1.txt", "一");
    write(root / "press/golden/articles/0001.txt", "省水利厅\n\n河水清了。\n");
    write(out / "articles/0001.txt", "省水利厅\n\n河水清了。\n");
    write(out / "edits.jsonl", "{}\n");
  }
  RegressionCase only_case() const { return find_regression_cases(root).at(0); }

  fs::path root;
  fs::path out = root / "out";
};

TEST(Regression, FindsCasesWithTheirOptionsAndLimit) {
  const Fixture at("regression-find");
  write(at.root / "press/options", "--script hant\n--eager");
  write(at.root / "press/limit", "0.05\n");
  write(at.root / "press/unmet", "a lost passage\n");
  const auto cases = find_regression_cases(at.root);
  ASSERT_EQ(cases.size(), 1u);
  EXPECT_EQ(cases[0].folder, at.root / "press");
  EXPECT_THAT(cases[0].options, ElementsAre("--script", "hant", "--eager"));
  EXPECT_EQ(cases[0].limit, 0.05);
  EXPECT_EQ(cases[0].unmet, "a lost passage");
  EXPECT_EQ(find_regression_cases(at.root / "press").size(), 1u) << "the folder itself";
}

TEST(Regression, RefusesAFolderWithoutCasesAndABadLimit) {
  const Fixture at("regression-refuse");
  EXPECT_THROW(find_regression_cases(at.out), SetupError);
  EXPECT_THROW(find_regression_cases(at.root / "absent"), SetupError);
  write(at.root / "press/limit", "little");
  EXPECT_THROW(find_regression_cases(at.root), SetupError);
}

TEST(Regression, PassesWhatIsAsTheGoldenHasIt) {
  const Fixture at("regression-pass");
  EXPECT_THAT(compare_with_golden(at.only_case(), at.out), ElementsAre());
}

TEST(Regression, ShowsAChangedArticle) {
  const Fixture at("regression-changed");
  write(at.out / "articles/0001.txt", "省水利厅\n\n河水清子。\n");
  const auto deviations = compare_with_golden(at.only_case(), at.out);
  ASSERT_EQ(deviations.size(), 1u);
  EXPECT_EQ(deviations[0].file, "articles/0001.txt");
  EXPECT_DOUBLE_EQ(deviations[0].character_error, 1.0 / 12);
  EXPECT_THAT(deviations[0].diff, HasSubstr("-河水清了。\n+河水清子。\n"));
}

TEST(Regression, ShowsAnArticleTooManyAndOneThatIsMissing) {
  const Fixture at("regression-count");
  fs::rename(at.out / "articles/0001.txt", at.out / "articles/0002.txt");
  const auto deviations = compare_with_golden(at.only_case(), at.out);
  ASSERT_EQ(deviations.size(), 2u);
  EXPECT_EQ(deviations[0].file, "articles/0001.txt");
  EXPECT_EQ(deviations[1].file, "articles/0002.txt");
  EXPECT_EQ(deviations[1].character_error, 1);
}

TEST(Regression, LetsAnArticleDeviateWithinTheLimit) {
  const Fixture at("regression-limit");
  write(at.out / "articles/0001.txt", "省水利厅\n\n河水清子。\n");
  write(at.root / "press/limit", "0.084");
  EXPECT_THAT(compare_with_golden(at.only_case(), at.out), ElementsAre());
  write(at.root / "press/limit", "0.083");
  EXPECT_EQ(compare_with_golden(at.only_case(), at.out).size(), 1u);
}

TEST(Regression, ComparesOfTheRunFileOnlyWhatTheGoldenHas) {
  const Fixture at("regression-run");
  const std::string input = (at.root / "press/input/2.txt").string();
  write(at.root / "press/golden/run.json",
        "{\n \"failures\": [\n  {\n   \"input\": \"input/2.txt\",\n   \"kind\": \"empty\"\n  }\n "
        "]\n}\n");
  write(at.out / "run.json",
        R"({"seconds": 1.5, "failures": [{"kind": "empty", "page": "x", "input": ")" + input +
            "\"}]}");
  EXPECT_THAT(compare_with_golden(at.only_case(), at.out), ElementsAre());
  write(at.out / "run.json", R"({"seconds": 1.5, "failures": []})");
  EXPECT_EQ(compare_with_golden(at.only_case(), at.out).size(), 1u);
}

TEST(Regression, UpdatesTheGoldenToWhatIs) {
  const Fixture at("regression-update");
  write(at.out / "articles/0001.txt", "新\n");
  write(at.out / "articles/0002.txt", "二\n");
  write(at.root / "press/golden/articles/0003.txt", "三\n");
  const auto deviations = compare_with_golden(at.only_case(), at.out);
  EXPECT_EQ(deviations.size(), 3u);
  update_golden(at.only_case(), at.out, deviations);
  EXPECT_EQ(read(at.root / "press/golden/articles/0001.txt"), "新\n");
  EXPECT_EQ(read(at.root / "press/golden/articles/0002.txt"), "二\n");
  EXPECT_FALSE(fs::exists(at.root / "press/golden/articles/0003.txt"));
  EXPECT_THAT(compare_with_golden(at.only_case(), at.out), ElementsAre());
}

}  // namespace
}  // namespace jiaokan
