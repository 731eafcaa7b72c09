#include "models/dictionary.h"

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

TEST(Dictionary, KnowsOrdinaryWordsAndNewsLanguage) {
  const LanguageModel model = LanguageModel::load();
  const Dictionary dictionary = Dictionary::load(model);
  ASSERT_NE(dictionary.find(U"中国"), nullptr);
  EXPECT_NE(dictionary.find(U"中国")->word, LanguageModel::kUnknownWord);
  EXPECT_FALSE(dictionary.find(U"中国")->in_glossary);
  ASSERT_NE(dictionary.find(U"人类命运共同体"), nullptr);
  EXPECT_TRUE(dictionary.find(U"人类命运共同体")->in_glossary);
  EXPECT_EQ(dictionary.find(U"共同体人类"), nullptr);
  EXPECT_GT(dictionary.find(U"中国")->log10_share, dictionary.find(U"炎症")->log10_share);
}

}  // namespace
}  // namespace jiaokan
