#include "stages/link/story_text.h"

#include <gtest/gtest.h>

#include "tests/support/pages.h"

namespace jiaokan {
namespace {

TEST(StoryText, IsComparedWithoutSignsAndAsides) {
  const StoryText text = story_text(fragment_of(
      "ys", "1", 0, {U"H:春耕 开始", U"B:北方，小麦返青。", U"S:备耕", U"B:農資", U"C:图"}));
  EXPECT_EQ(encode_utf8(text.headline), "春耕开始");
  EXPECT_EQ(encode_utf8(text.body), "北方小麦返青备耕农资");
  EXPECT_EQ(encode_utf8(text.first), "北方，小麦返青。");
  EXPECT_EQ(encode_utf8(text.last), "農資");
}

TEST(StoryText, OverlapAndLikeness) {
  EXPECT_EQ(overlap(U"北方小麦陆续返青", U"各地北方小麦陆续返青了"), 1);
  EXPECT_EQ(overlap(U"北方小麦陆续返青", U"港口货轮进出不断"), 0);
  EXPECT_EQ(overlap(U"北方", U"北方"), 0) << "too short to tell";
  EXPECT_GT(likeness(U"北方小麦返青", U"北方小表返青"), 0.5);
  EXPECT_EQ(likeness(U"", U"北方"), 0);
}

TEST(StoryText, EndsAreFoundInOtherTexts) {
  const std::u32string whole = U"北方小麦陆续返青农机手抓紧检修农机具备足农资";
  EXPECT_EQ(find_end(U"北方小麦陆续返青", whole), 8u);
  EXPECT_EQ(find_end(U"北方小麦陆续返青农机于", whole), 11u) << "a wrong last character";
  EXPECT_EQ(find_begin(U"抓紧检修农机具", whole), 11u);
  EXPECT_EQ(find_end(U"港口货轮进出", whole), std::nullopt);
  EXPECT_EQ(find_begin(U"", whole), std::nullopt);
}

TEST(StoryText, OnePhraseInCommonIsNoPlace) {
  const std::u32string whole =
      U"会议强调必须坚持维护主权和领土完整随后代表们就粮食安全问题进行了讨论";
  const std::u32string other =
      U"两件事情性质不同不能混为一谈有人一面强调原则一面损害主权和领土完整";
  EXPECT_EQ(find_end(other, whole), std::nullopt);
  EXPECT_EQ(find_end(whole.substr(0, 30), whole), 30u);
}

TEST(StoryText, TopicsTellTextsApart) {
  const std::vector<StoryText> texts = {{.body = U"北方小麦返青农机手备耕"},
                                        {.body = U"农机手为小麦备耕检修农机"},
                                        {.body = U"港口货轮进出装卸集装箱"}};
  const Topics topics(texts);
  EXPECT_GT(topics.similarity(0, 1), topics.similarity(0, 2));
  EXPECT_NEAR(topics.similarity(0, 0), 1, 1e-9);
  EXPECT_GT(topics.similarity(U"小麦返青", U"北方小麦"),
            topics.similarity(U"小麦返青", U"港口货轮"));
  EXPECT_EQ(topics.similarity(U"小麦返青", U""), 0);
}

}  // namespace
}  // namespace jiaokan
