#include "models/unicode.h"

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

bool same(char32_t a, char32_t b) {
  return matching_key(a) == matching_key(b);
}

TEST(MatchingKey, FoldsWidthCaseAndScript) {
  EXPECT_EQ(matching_key(U'Ａ'), U'a');
  EXPECT_EQ(matching_key(U'７'), U'7');
  EXPECT_EQ(matching_key(U'國'), U'国');
  EXPECT_EQ(matching_key(U'國'), matching_key(U'国'));
  EXPECT_EQ(matching_key(U'豈'), U'岂');  // compatibility ideograph, then simplified
  EXPECT_TRUE(same(U'，', U','));
  EXPECT_TRUE(same(U'。', U'.'));
}

TEST(MatchingKey, FoldsMarksThatSayTheSame) {
  EXPECT_TRUE(same(U'「', U'“'));
  EXPECT_TRUE(same(U'”', U'"'));
  EXPECT_TRUE(same(U'—', U'-'));
  EXPECT_TRUE(same(U'・', U'·'));
  EXPECT_TRUE(same(U'○', U'〇'));
}

TEST(MatchingKey, KeepsApartWhatDiffers) {
  EXPECT_FALSE(same(U'，', U'、'));
  EXPECT_FALSE(same(U'。', U'，'));
  EXPECT_FALSE(same(U'？', U'！'));
  EXPECT_FALSE(same(U'未', U'末'));
  EXPECT_FALSE(same(U'（', U'）'));
  EXPECT_EQ(matching_key(U'𠀀'), U'𠀀');
}

TEST(Classes, TellKindsOfCharactersApart) {
  EXPECT_TRUE(is_han(U'国'));
  EXPECT_TRUE(is_han(U'〇'));
  EXPECT_TRUE(is_han(U'𠮷'));
  EXPECT_FALSE(is_han(U'，'));
  EXPECT_FALSE(is_han(U'A'));
  EXPECT_TRUE(is_latin(U'Ｚ'));
  EXPECT_FALSE(is_latin(U'国'));
  EXPECT_TRUE(is_digit(U'３'));
  EXPECT_FALSE(is_digit(U'三'));
  EXPECT_TRUE(is_numeral(U'三'));
  EXPECT_TRUE(is_space(U'　'));
  EXPECT_TRUE(is_space(U'\u200B'));
  EXPECT_TRUE(is_punctuation(U'—'));
  EXPECT_FALSE(is_punctuation(U'一'));
  EXPECT_TRUE(is_sentence_end(U'？'));
}

TEST(Width, MapsSignsThereAndBack) {
  EXPECT_EQ(to_half_width(U'Ａ'), U'A');
  EXPECT_EQ(to_half_width(U'　'), U' ');
  EXPECT_EQ(to_half_width(U'国'), U'国');
  EXPECT_EQ(to_full_width_punctuation(U','), U'，');
  EXPECT_EQ(to_full_width_punctuation(U'a'), U'a');
}

TEST(Nfc, Composes) {
  EXPECT_EQ(to_nfkc(U"ＡＢ（…ﬁ"), U"AB(...fi");
  EXPECT_EQ(to_nfc(U"e\u0301"), U"é");
  EXPECT_EQ(to_nfc(U"中国"), U"中国");
  EXPECT_EQ(to_nfc(U""), U"");
}

}  // namespace
}  // namespace jiaokan
