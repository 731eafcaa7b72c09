// The simulator's promises, and in small what the measuring programs do at large.
#include <gtest/gtest.h>

#include "models/unicode.h"
#include "pipeline/document/validate.h"
#include "stages/collate/collate.h"
#include "stages/deduplicate/deduplicate.h"
#include "tests/bench/simulator/compare.h"
#include "tests/bench/simulator/reword.h"

namespace jiaokan {
namespace {

TEST(Garble, SameSeedSameCopy) {
  const auto articles = compose_articles(2, 8, 7);
  const Garbler garbler(articles);
  std::mt19937_64 one(3), other(3);
  const GarbledCopy x = garbler.garble(articles[0], {}, one);
  const GarbledCopy y = garbler.garble(articles[0], {}, other);
  ASSERT_EQ(x.fragment.paragraphs.size(), y.fragment.paragraphs.size());
  for (std::size_t p = 0; p < x.fragment.paragraphs.size(); ++p) {
    EXPECT_EQ(characters(x.fragment.paragraphs[p].glyphs),
              characters(y.fragment.paragraphs[p].glyphs));
  }
}

TEST(Garble, OriginsNameTheTruth) {
  const auto articles = compose_articles(1, 8, 7);
  std::mt19937_64 random(3);
  const GarbledCopy copy = Garbler(articles).garble(
      articles[0], {.substituted = 0, .lost = 0.5, .half_width = 0}, random);
  const std::u32string truth = articles[0].headline + body_of(articles[0]);
  for (std::size_t p = 0; p < copy.origins.size(); ++p) {
    for (std::size_t at = 0; at < copy.origins[p].size(); ++at) {
      const std::int32_t origin = copy.origins[p][at];
      if (origin < 0) continue;
      EXPECT_EQ(copy.fragment.paragraphs[p].glyphs[at].character,
                truth[static_cast<std::size_t>(origin)]);
    }
  }
}

TEST(Reword, SlipsAreMadeInWordsAndCanBeToldFromTheTruth) {
  const auto articles = compose_articles(4, 40, 7);
  const Models models = Models::load();
  const Reworder reworder(articles, models);
  const std::u32string truth = body_of(articles[0]);
  std::mt19937_64 random(3), again(3);
  const std::vector<WordSlip> slips = reworder.draw_slips(truth, 6, random);
  ASSERT_GT(slips.size(), 5u);
  std::size_t end = 0;
  for (const WordSlip& slip : slips) {
    EXPECT_GT(slip.begin, end);
    EXPECT_NE(slip.written, truth.substr(slip.begin, slip.end - slip.begin));
    end = slip.end;
  }
  EXPECT_EQ(with_slips(truth, slips), with_slips(truth, reworder.draw_slips(truth, 6, again)));
  EXPECT_EQ(with_slips(U"高度重视安全", {{2, 4, U"牵挂"}, {6, 6, U"感"}}), U"高度牵挂安全感");
}

TEST(Compare, EditDistanceAndRand) {
  EXPECT_EQ(edit_distance(U"三十而立立的", U"三十而立的"), 1u);
  EXPECT_EQ(edit_distance(U"", U"甲乙"), 2u);
  const std::vector<std::size_t> truth{0, 0, 1, 1}, apart{0, 1, 2, 3};
  EXPECT_DOUBLE_EQ(adjusted_rand(truth, truth), 1);
  EXPECT_DOUBLE_EQ(adjusted_rand(apart, truth), 0);
}

TEST(Simulator, CopiesWithNoiseAreGrouped) {
  const auto articles = compose_articles(20, 12, 11);
  const Garbler garbler(articles);
  std::mt19937_64 random(5);
  std::vector<Fragment> fragments;
  std::vector<std::size_t> truth, labels;
  for (std::size_t at = 0; at < articles.size(); ++at) {
    for (int copy = 0; copy < 3; ++copy) {
      fragments.push_back(
          garbler.garble(articles[at], {.substituted = 0.12, .lost = 0.5}, random).fragment);
      truth.push_back(at);
    }
  }
  labels.resize(truth.size());
  const auto groups = deduplicate(fragments, {});
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const std::size_t at : groups[group].fragments) labels[at] = group;
  }
  EXPECT_GE(adjusted_rand(labels, truth), 0.97);
}

TEST(Simulator, FourCopiesVoteTheTruthAndLoseNothing) {
  const auto articles = compose_articles(12, 12, 13);
  const Garbler garbler(articles);
  const LanguageModel model = LanguageModel::load();
  std::mt19937_64 random(5);
  std::size_t errors = 0, unreadable = 0, length = 0;
  for (const CleanArticle& article : articles) {
    std::vector<GarbledCopy> copies;
    for (int copy = 0; copy < 4; ++copy) {
      copies.push_back(garbler.garble(article, {.substituted = 0.12, .lost = 0.6}, random));
    }
    const Apparatus apparatus = collate(article_of(copies), model, {});
    ASSERT_EQ(find_fault(apparatus), std::nullopt);
    const std::vector<Voted> voted = vote(apparatus, copies);
    std::u32string truth = article.headline + body_of(article), text;
    const PassageFaults faults = find_passage_faults(voted, copies, truth.size());
    EXPECT_TRUE(faults.lost.empty());
    EXPECT_TRUE(faults.doubled.empty());
    for (const Voted& v : voted) text += v.character;
    for (char32_t& c : truth) c = matching_key(c);
    errors += edit_distance(truth, text);
    unreadable += count_unreadable(truth, copies);
    length += truth.size();
  }
  EXPECT_LE(errors, unreadable + length / 25);
}

}  // namespace
}  // namespace jiaokan
