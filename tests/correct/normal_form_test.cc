#include "stages/correct/normal_form.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

std::u32string normal(std::u32string_view text, bool keeps_spaces = false) {
  std::u32string joined;
  for (const std::u32string& piece : normal_form(text, keeps_spaces)) joined += piece;
  return joined;
}

TEST(NormalForm, MakesEachSignWhatChineseTextHas) {
  const std::pair<std::u32string_view, std::u32string_view> rows[] = {
      {U"他说,会议很好.", U"他说，会议很好。"},
      {U"问:何时?答:明天!", U"问：何时？答：明天！"},
      {U"共1,400人,占3.5%;", U"共1,400人，占3.5%；"},
      {U"上午10:30开会", U"上午10:30开会"},
      {U"加入WTO.", U"加入WTO。"},
      {U"见http://a.cn/b?c=1", U"见http://a.cn/b?c=1"},
      {U"1.发展生产", U"1.发展生产"},
      {U"外长(王毅)说", U"外长（王毅）说"},
      {U"世卫组织(WHO)说", U"世卫组织（WHO）说"},
      {U"“一带一路\"", U"“一带一路”"},
      {U"称\"颜色革命\"和'小圈子'", U"称“颜色革命”和‘小圈子’"},
      {U"中国-东盟", U"中国—东盟"},
      {U"中国—东盟", U"中国—东盟"},
      {U"2021-2025年", U"2021-2025年"},
      {U"美美与共--记大会", U"美美与共——记大会"},
      {U"美美与共－－记大会", U"美美与共——记大会"},
      {U"增长13..9%%，，占", U"增长13.9%，占"},
      {U"“速冻””模式", U"“速冻”模式"},
      {U"““淮潮新韵”", U"“淮潮新韵”"},
      {U"他走了...", U"他走了……"},
      {U"他走了…", U"他走了……"},
      {U"他走了。。。", U"他走了……"},
      {U"马克思・恩格斯", U"马克思·恩格斯"},
      {U"２０２２年ＷＴＯ增长５％", U"2022年WTO增长5%"},
      {U"新 华 社 北京3月7日电", U"新华社北京3月7日电"},
      {U"在 New York 开会", U"在New York开会"},
      {U"二○二○年", U"二〇二〇年"},
      {U"一七九O年", U"一七九〇年"},
      {U"好，，坏", U"好，坏"},
      {U"「和平」", U"「和平」"},
      {U"Peace, not war.", U"Peace, not war."},
      {U"", U""},
  };
  for (const auto& [before, after] : rows) {
    EXPECT_EQ(normal(before), after);
    EXPECT_EQ(normal(after), after);
  }
}

TEST(NormalForm, AsManyQuotationMarksAsWereGivenInPairs) {
  EXPECT_EQ(std::ranges::count(normal(U"他说：“人称“小巨人””。"), U'”') +
                std::ranges::count(normal(U"他说：“人称“小巨人””。"), U'“'),
            4);
}

TEST(NormalForm, HeadingsKeepTheSpaceBetweenPhrases) {
  EXPECT_EQ(normal(U"开拓创新　 凝聚力量", true), U"开拓创新 凝聚力量");
  EXPECT_EQ(normal(U"开拓创新 凝聚力量", false), U"开拓创新凝聚力量");
}

TEST(NormalForm, OnePieceForEachCharacter) {
  const std::vector<std::u32string> pieces = normal_form(U"好...", false);
  EXPECT_THAT(pieces, testing::ElementsAre(U"好", U"……", U"", U""));
}

}  // namespace
}  // namespace jiaokan
