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
  EXPECT_FALSE(dictionary.find(U"人类命运共同体")->is_phrase);
  ASSERT_NE(dictionary.find(U"表示热烈祝贺"), nullptr);
  EXPECT_TRUE(dictionary.find(U"表示热烈祝贺")->is_phrase);
  EXPECT_FALSE(dictionary.find(U"表示热烈祝贺")->in_glossary);
  EXPECT_EQ(dictionary.find(U"共同体人类"), nullptr);
  EXPECT_GT(dictionary.find(U"中国")->log10_share, dictionary.find(U"炎症")->log10_share);
}

TEST(Dictionary, KnowsByWhichWordsAPhraseJoins) {
  const LanguageModel model = LanguageModel::load();
  const Dictionary dictionary = Dictionary::load(model);
  const DictionaryEntry& entry = *dictionary.find(U"取得积极进展");
  ASSERT_NE(entry.phrase, DictionaryEntry::kNoPhrase);
  const Phrase& phrase = dictionary.phrase(entry.phrase);
  EXPECT_EQ(phrase.first, model.word(U"取得"));
  LanguageModel::State after, positive, progress;
  EXPECT_FLOAT_EQ(phrase.log10_first,
                  static_cast<float>(model.step(model.start(), phrase.first, after)));
  model.step(model.start(), model.word(U"积极"), positive);
  model.step(positive, model.word(U"进展"), progress);
  EXPECT_EQ(phrase.after, progress);
  EXPECT_EQ(dictionary.find(U"中国")->phrase, DictionaryEntry::kNoPhrase);
}

TEST(Dictionary, KnowsHowCommonACharacterIs) {
  const Dictionary dictionary = Dictionary::load(LanguageModel::load());
  EXPECT_GT(dictionary.log10_share(U'的'), dictionary.log10_share(U'国'));
  EXPECT_GT(dictionary.log10_share(U'国'), dictionary.log10_share(U'韬'));
  EXPECT_LT(dictionary.log10_share(U'。'), -5);  // no word has it
  EXPECT_LT(dictionary.log10_share(0x20000), -5);
}

}  // namespace
}  // namespace jiaokan
