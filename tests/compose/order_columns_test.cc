#include "stages/compose/order_columns.h"

#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

const LanguageModel& model() {
  static const LanguageModel loaded = LanguageModel::load();
  return loaded;
}

// The paragraphs below the headline in the order in which they come to stand, divided by '/'.
std::string ordered(const std::vector<std::u32string>& paragraphs) {
  std::vector<Passage> text{
      {.part = Part::kHeadline, .glyphs = transcript_glyphs(U"北方小麦返青县里派专家下田")}};
  for (const std::u32string& paragraph : paragraphs) {
    text.push_back({.part = Part::kBody, .glyphs = transcript_glyphs(paragraph)});
  }
  std::string shown;
  const std::vector<Passage> result = order_columns(text, model());
  for (std::size_t at = 1; at < result.size(); ++at) {
    shown += (at > 1 ? "/" : "") + encode_utf8(result[at].text());
  }
  return shown;
}

const std::u32string kFirst =
    U"入春以来，北方小麦陆续返青，县里派出专家下田，一块地一块地察看苗情，教农民科学施";
const std::u32string kSecond = U"肥，合理灌溉。农机手抓紧检修农机具，供销社备足了化肥和农";
const std::u32string kThird = U"药。县长说，要千方百计夺取夏粮丰收。";

TEST(OrderColumns, ColumnsAreReadOnWhereTheirSentencesGoOn) {
  const std::string whole = encode_utf8(kFirst + U"/" + kSecond + U"/" + kThird);
  EXPECT_EQ(ordered({kSecond, kThird, kFirst}), whole);
  EXPECT_EQ(ordered({kSecond, kFirst, kThird}), whole);
  EXPECT_EQ(ordered({kFirst, kSecond, kThird}), whole);
}

// What was lost between two columns is no reason to change their order.
TEST(OrderColumns, WhatIsNotClearStays) {
  EXPECT_EQ(ordered({kFirst, kThird}), encode_utf8(kFirst + U"/" + kThird));
  EXPECT_EQ(ordered({U"会议昨天闭幕。", U"代表今天返程。"}), "会议昨天闭幕。/代表今天返程。");
  EXPECT_EQ(ordered({kFirst}), encode_utf8(kFirst));
  EXPECT_EQ(ordered({}), "");
}

// Where the article ends is not seen: its last column stands first, and nothing breaks off there.
TEST(OrderColumns, ABrokenEndIsJoinedWithTheBeginning) {
  EXPECT_EQ(ordered({kSecond.substr(2) + kThird, U"群众干劲很足。", kFirst + U"肥，"}),
            encode_utf8(kFirst + U"肥，/" + kSecond.substr(2) + kThird + U"/群众干劲很足。"));
}

// Where the sentences leave it open which end of a paragraph ends the article, columns are even.
TEST(OrderColumns, ColumnsAreMostlyOfOneHeight) {
  const std::u32string lead = U"入春以来，北方小麦返青，县里派出专家下田察看苗情。";
  const std::u32string drill = U"农机手正在村头的场院里加紧检修农机具，供销社备足了化肥和农";
  const std::u32string rest = U"药，一车一车地送到田间地头。各个村庄都有人守在渠边。";
  const std::u32string close = U"水库已经蓄满，可以灌溉两遍。县长说，今年夏粮有望丰收。";
  EXPECT_EQ(ordered({rest, close, lead, drill}),
            encode_utf8(lead + U"/" + drill + U"/" + rest + U"/" + close));
}

// The short last line of a column looks like a subheading.
TEST(OrderColumns, ALineThatLooksLikeASubheadingMayBreakOff) {
  std::vector<Passage> text{
      {.part = Part::kHeadline, .glyphs = transcript_glyphs(U"北方小麦返青县里派专家下田")}};
  for (const std::u32string& paragraph :
       {U"机具，供销社备足了化肥和农药。" + kThird.substr(2), kFirst + U"肥，合理灌溉。",
        std::u32string(U"农机手抓紧检修农")}) {
    text.push_back({.part = Part::kBody, .glyphs = transcript_glyphs(paragraph)});
  }
  text[3].part = Part::kSubheading;
  const std::vector<Passage> result = order_columns(text, model());
  EXPECT_EQ(encode_utf8(result[1].text().substr(0, 4)), "入春以来");
  EXPECT_EQ(encode_utf8(result[2].text()), "农机手抓紧检修农");
  EXPECT_EQ(result[2].part, Part::kBody);
}

TEST(OrderColumns, ListsAreLeftAlone) {
  std::vector<Passage> text{{.part = Part::kBody, .glyphs = transcript_glyphs(kSecond)},
                            {.part = Part::kBody, .glyphs = transcript_glyphs(kFirst)}};
  text[1].item = true;
  EXPECT_EQ(order_columns(text, model())[0].text(), kSecond);
}

}  // namespace
}  // namespace jiaokan
