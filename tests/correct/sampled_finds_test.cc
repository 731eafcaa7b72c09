#include "stages/correct/sampled_finds.h"

#include <gtest/gtest.h>

#include "models_for_test.h"
#include "stages/correct/line_apparatus.h"

namespace jiaokan {
namespace {

const std::u32string kClean = U"会议审议通过了政府工作报告，代表们对报告表示赞成。";
const std::u32string kGarbled = U"会议审议通过了政府工作作报告，代表们们对报告表示赞成。";

Finds finds_in(const std::u32string& first, const std::u32string& second) {
  const Apparatus a = apparatus_of_line(first), b = apparatus_of_line(second);
  const Apparatus* articles[] = {&a, &b};
  return sample_finds(articles, models_for_test());
}

TEST(SampledFinds, ShowHowGarbledAnIssueIs) {
  EXPECT_EQ(finds_in(kClean, kClean).all, 0);
  EXPECT_EQ(finds_in(kClean, kClean).characters, 2.0 * static_cast<double>(kClean.size()));
  EXPECT_GE(finds_in(kClean, kGarbled).doubled, 1);
}

TEST(SampledFinds, NeedTwoArticlesOfTranscripts) {
  const Apparatus garbled = apparatus_of_line(kGarbled);
  const Apparatus* one[] = {&garbled};
  EXPECT_EQ(sample_finds(one, models_for_test()).characters, 0);
  EXPECT_EQ(sample_finds({}, models_for_test()).characters, 0);
  Apparatus read = garbled;
  read.witnesses[0].kind = WitnessKind::kScan;
  const Apparatus* mixed[] = {&read, &read};
  EXPECT_EQ(sample_finds(mixed, models_for_test()).characters, 0);
}

}  // namespace
}  // namespace jiaokan
