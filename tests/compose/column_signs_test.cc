#include "stages/compose/column_signs.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

ColumnSigns read(const std::vector<std::u32string>& paragraphs) {
  static const LanguageModel model = LanguageModel::load();
  return read_signs(U"北方小麦返青县里派专家下田", paragraphs, model);
}

TEST(ColumnSigns, HeadlineAndDateTellTheBeginning) {
  const ColumnSigns signs =
      read({U"合理灌溉要讲究方法。", U"县里3月2日派出专家下田，察看小麦返青的情况。"});
  EXPECT_GT(signs.opens_article[1], signs.opens_article[0] + 2);
}

TEST(ColumnSigns, WhatSpeaksOfWhatWasSaidOpensNoArticle) {
  const ColumnSigns signs = read({U"此外，县里派出了专家。", U"近日，县里派出了专家。"});
  EXPECT_GT(signs.opens_article[1], signs.opens_article[0] + 1);
  EXPECT_GT(signs.opens_sentence[0], 0.5);
}

TEST(ColumnSigns, WhatIsLeftOfAWordOpensNothing) {
  const ColumnSigns signs = read({U"业生产形势很好。", U"农业生产形势很好。", U"，形势很好。"});
  EXPECT_GT(signs.opens_sentence[1], signs.opens_sentence[0]);
  EXPECT_LT(signs.opens_sentence[2], -0.5);
}

TEST(ColumnSigns, AWordOverTheJointJoins) {
  const ColumnSigns signs = read({U"各地抓紧检修农", U"机具，备足化肥。", U"领导到村里去。"});
  EXPECT_GT(signs.joins[0][1], 1);
  EXPECT_LT(signs.joins[0][2], 0);
  EXPECT_EQ(signs.joins[1][2], 0);  // 1 is over
}

// The model knows nothing of 赵家屯; the text says it elsewhere.
TEST(ColumnSigns, WhatIsSaidElsewhereTooJoins) {
  const std::u32string tail = U"专家到了赵家", head = U"屯，和大家座谈。";
  const double alone = read({tail, head}).joins[0][1];
  const double again = read({tail, head, U"赵家屯今年种麦子。"}).joins[0][1];
  EXPECT_GT(again, alone + 0.5);
}

TEST(ColumnSigns, QuotationMarksAreClosedWhereTheyWereOpened) {
  const ColumnSigns signs = read({U"他们说“春雨", U"贵如油”，很高兴。", U"贵如油，很高兴。"});
  EXPECT_GT(signs.joins[0][1], signs.joins[0][2] + 1);
}

}  // namespace
}  // namespace jiaokan
