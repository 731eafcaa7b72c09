#include "stages/correct/wording.h"

#include <gmock/gmock.h>

#include "build_apparatus.h"
#include "models/unicode.h"
#include "models_for_test.h"

namespace jiaokan {
namespace {

// The evidence for the second row's wording of the columns [first, last), less that for the first
// row's. `elsewhere`: what else the article says.
WordingEvidence difference(const std::vector<std::u32string>& rows, const ColumnRange& place,
                           const std::u32string& elsewhere = U"") {
  const Apparatus apparatus = build_apparatus(rows);
  const std::vector<WitnessWeight> weights = {{.substitutes = -2, .omits = -2, .invents = -2.5},
                                              {.substitutes = -2, .omits = -2, .invents = -2.5}};
  const IssueWords none;
  const Vocabulary vocabulary(models_for_test(), none);
  const LatticeSources sources{apparatus, weights, models_for_test(), vocabulary};
  std::u32string article = apparatus.lead_text() + elsewhere;
  std::erase_if(article, is_punctuation);
  const Wording wording(sources, vocabulary, {0, rows[0].size()}, place, article);
  const std::u32string lead = wording.reading(0), other = wording.reading(1);
  const WordingEvidence mine = wording.evidence(other, lead), its = wording.evidence(lead, other);
  return {.ink = mine.ink - its.ink,
          .model = mine.model - its.model,
          .echo = mine.echo - its.echo,
          .nearby = mine.nearby - its.nearby,
          .common = mine.common - its.common,
          .doubles = mine.doubles};
}

TEST(Wording, IsLikelierCutShortThanAddedTo) {
  EXPECT_GT(difference({U"增长的集权制-压力", U"增长的集体制裁压力"}, {4, 7}).ink, 0.5);
  EXPECT_LT(difference({U"增长的集体制裁压力", U"增长的集权制-压力"}, {4, 7}).ink, -0.5);
  EXPECT_GT(difference({U"国际--社会", U"国际各方社会"}, {2, 4}).ink, 0.5);
  EXPECT_EQ(difference({U"高度重视安全", U"高度牵挂安全"}, {2, 4}).ink, 0);
}

TEST(Wording, IsBorneOutByWhatTheArticleSaysAgain) {
  const std::vector<std::u32string> rows = {U"建立在相互尊重、不对抗、不针对第三方基础上",
                                            U"建立在互不结盟、不对抗、不针对第三方基础上"};
  EXPECT_EQ(difference(rows, {3, 7}).echo, 0);
  EXPECT_GT(difference(rows, {3, 7}, U"中俄关系不结盟不对抗不针对第三方").echo, 0.3);
  EXPECT_LT(difference({rows[1], rows[0]}, {3, 7}, U"中俄关系不结盟不对抗不针对第三方").echo, -0.3);
}

TEST(Wording, IsNotBorneOutByAPartOfACommonWord) {
  EXPECT_EQ(difference({U"俄军在乌行动已经扩展", U"俄军在乌克兰已经扩展"}, {4, 6},
                       U"身在乌克兰的人在乌克兰问题上")
                .echo,
            0);
}

TEST(Wording, IsDoubtfulWhenItsWordsStandNearby) {
  EXPECT_EQ(difference({U"粮食、就业培训、教育卫生", U"粮食、教育培训、教育卫生"}, {3, 5}).nearby,
            1);
  EXPECT_EQ(difference({U"粮食、就业培训、医药卫生", U"粮食、教育培训、医药卫生"}, {3, 5}).nearby,
            0);
}

TEST(Wording, SaysNothingTwice) {
  EXPECT_TRUE(difference({U"的数百万-名同胞", U"的数百万万名同胞"}, {4, 5}).doubles);
  EXPECT_FALSE(difference({U"的数百万-名同胞", U"的数百万多名同胞"}, {4, 5}).doubles);
}

}  // namespace
}  // namespace jiaokan
