#include "pipeline/evaluation/scores.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

// 20 characters each, with nothing in common.
const std::u32string kBridge = U"澜河三桥今天上午九时在临江正式建成通车了";
const std::u32string kWheat = U"全省冬小麦播种面积比去年增加二十万亩以上";

TEST(Scores, OfAPerfectOutputAreFree) {
  const std::vector<TrueArticle> truth = {{U"大桥通车", kBridge, true},
                                          {U"秋种过半", kWheat, false}};
  const std::vector<std::u32string> texts = {U"秋种过半\n\n" + kWheat, U"大桥通车\n\n" + kBridge};
  const Scores scores = score_articles(truth, texts);
  EXPECT_EQ(scores.characters, 40u);
  EXPECT_EQ(scores.read_errors, 0u);
  EXPECT_EQ(scores.article_errors, 0u);
  EXPECT_EQ(scores.headlines, 2u);
  EXPECT_EQ(scores.jumping, 1u);
  EXPECT_EQ(scores.whole, 1u);
  EXPECT_EQ(scores.articles, 2u);
  EXPECT_EQ(scores.texts, 2u);
}

TEST(Scores, CountATextWithoutPartnerWhole) {
  const std::vector<TrueArticle> truth = {{U"大桥通车", kBridge, false}};
  const std::vector<std::u32string> texts = {U"大桥通车\n" + kBridge, kWheat, U"\n"};
  const Scores scores = score_articles(truth, texts);
  EXPECT_EQ(scores.read_errors, 0u);
  EXPECT_EQ(scores.article_errors, 20u);
  EXPECT_EQ(scores.texts, 2u) << "an empty text is none";
}

TEST(Scores, CountTwoArticlesInOneTextAgainstBoth) {
  const std::vector<TrueArticle> truth = {{U"大桥通车", kBridge, false},
                                          {U"秋种过半", kWheat, false}};
  const std::vector<std::u32string> texts = {kBridge + kWheat};
  const Scores scores = score_articles(truth, texts);
  EXPECT_EQ(scores.read_errors, 0u) << "every character is there";
  EXPECT_EQ(scores.article_errors, 40u) << "20 too many in one, 20 missing of the other";
  EXPECT_EQ(scores.headlines, 0u);
}

TEST(Scores, CountHalvesOfAJumpingArticleAsNotWhole) {
  const std::vector<TrueArticle> truth = {{U"", kBridge, true}};
  const std::vector<std::u32string> texts = {kBridge.substr(0, 13), kBridge.substr(13)};
  const Scores scores = score_articles(truth, texts);
  EXPECT_EQ(scores.article_errors, 14u) << "7 missing, 7 in a text without partner";
  EXPECT_EQ(scores.jumping, 1u);
  EXPECT_EQ(scores.whole, 0u) << "7 errors are more than 0.3 of 20";
}

TEST(Scores, TellVariantFormsFromOtherErrors) {
  const std::vector<TrueArticle> truth = {{U"", U"羣衆認爲此次水災係因河堤年久失修所致", false}};
  const std::vector<std::u32string> texts = {U"群眾認為此次水火係因河堤年久失修所致"};
  const Scores scores = score_articles(truth, texts);
  EXPECT_EQ(scores.read_errors, 4u) << "羣 衆 爲 災";
  EXPECT_EQ(scores.variant_errors, 3u) << "羣 衆 爲";
}

TEST(Scores, OfNoOutputCountEverything) {
  const std::vector<TrueArticle> truth = {{U"大桥通车", kBridge, true}};
  const Scores scores = score_articles(truth, {});
  EXPECT_EQ(scores.read_errors, 20u);
  EXPECT_EQ(scores.article_errors, 20u);
  EXPECT_EQ(scores.whole, 0u);
  EXPECT_EQ(scores.texts, 0u);
}

}  // namespace
}  // namespace jiaokan
