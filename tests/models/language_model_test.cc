#include "models/language_model.h"

#include <cstdlib>
#include <string>
#include <thread>

#include <gmock/gmock.h>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

const LanguageModel& model() {
  static const LanguageModel loaded = LanguageModel::load();
  return loaded;
}

TEST(LanguageModel, PrefersWhatIsWrittenToWhatIsNot) {
  EXPECT_GT(model().score(U"互为合作伙伴"), model().score(U"互为客户伙伴"));
  EXPECT_GT(model().score(U"三十而立的黄金岁月"), model().score(U"三十而立立的黄金岁月"));
  EXPECT_GT(model().score(U"国际社会"), model().score(U"国际杜会"));
}

TEST(LanguageModel, KnowsWords) {
  EXPECT_TRUE(model().has_word(U"中国"));
  EXPECT_FALSE(model().has_word(U"际杜"));
  EXPECT_FALSE(model().has_word(U""));
}

TEST(LanguageModel, OldFormsAreTheSameWords) {
  EXPECT_EQ(model().score(U"偉大的革命路綫"), model().score(U"伟大的革命路线"));
  EXPECT_EQ(model().junction_gain(U"我們偉", U"大的祖國"),
            model().junction_gain(U"我们伟", U"大的祖国"));
  EXPECT_GT(model().score(U"乾隆"), model().score(U"干") + model().score(U"隆"));
}

TEST(LanguageModel, SignsAndForeignTextCancelOut) {
  EXPECT_DOUBLE_EQ(model().score(U"增长12%，"), model().score(U"增长93%。"));
  EXPECT_DOUBLE_EQ(model().score(U"A"), model().score(U"ABC"));
  EXPECT_EQ(model().score(U""), 0);
}

TEST(LanguageModel, JunctionInsideAWordGains) {
  EXPECT_GT(model().junction_gain(U"同各国人民一道推动构建人类命", U"运共同体，努力开辟未来"),
            model().junction_gain(U"同各国人民一道推动构建人类命", U"气预报说明天有雨"));
}

TEST(LanguageModel, ScoresTheSameFromSeveralThreads) {
  const double alone = model().score(U"中国将继续高举多边主义旗帜");
  std::vector<double> scores(8);
  std::vector<std::thread> threads;
  for (double& score : scores) {
    threads.emplace_back([&score] { score = model().score(U"中国将继续高举多边主义旗帜"); });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(scores, testing::Each(alone));
}

TEST(LanguageModelDeathTest, NamesThePackageThatIsMissing) {
  const auto load_without_model = [] {
    setenv("LIBIME_MODEL_DIRS", "/nonexistent", 1);
    try {
      LanguageModel::load();
    } catch (const SetupError& error) {
      std::fputs(error.what(), stderr);
      std::_Exit(3);
    }
    std::_Exit(0);
  };
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_EXIT(load_without_model(), testing::ExitedWithCode(3), "libime-data-language-model");
}

}  // namespace
}  // namespace jiaokan
