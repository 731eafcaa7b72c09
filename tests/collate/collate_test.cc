#include "stages/collate/collate.h"

#include <algorithm>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/document/utf8.h"
#include "pipeline/document/validate.h"
#include "tests/collate/rows.h"

namespace jiaokan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Apparatus collated(const Article& article) {
  static const LanguageModel model = LanguageModel::load();
  Apparatus apparatus = collate(article, model, {});
  EXPECT_EQ(find_fault(apparatus), std::nullopt);
  return apparatus;
}

Apparatus collated(const std::vector<std::u32string>& texts) {
  return collated(article_of(texts));
}

TEST(Collate, GlyphByGlyph) {
  EXPECT_THAT(
      rows_of(collated({U"老船工说，河面结冰以前还要再跑三趟。",
                        U"老船工说，河面结水以前还再跑三三趟。",
                        U"老般工说,河面结冰以前还要再跑三趟。"})),
      ElementsAre("老船工说，河面结冰以前还要再跑三-趟。", "老船工说，河面结水以前还-再跑三三趟。",
                  "老般工说,河面结冰以前还要再跑三-趟。"));
}

TEST(Collate, WhatALostPassageLacksIsMissingAndTheOtherLeads) {
  const Apparatus apparatus =
      collated({U"老船工说，河面结冰以前还要|把粮食运到上游。",
                U"老船工说，河面结冰以前还要再跑三趟，把茶叶和粮食运到上游。",
                U"面结冰以前还要再跑三趟，把茶叶和粮食运到上游。"});
  EXPECT_THAT(rows_of(apparatus),
              ElementsAre("老船工说，河面结冰以前还要.....把---粮食运到上游。",
                          "老船工说，河面结冰以前还要再跑三趟，把茶叶和粮食运到上游。",
                          "......面结冰以前还要再跑三趟，把茶叶和粮食运到上游。"));
  EXPECT_EQ(text_of(apparatus), "老船工说，河面结冰以前还要再跑三趟，把茶叶和粮食运到上游。");
}

TEST(Collate, APassageInOtherWordsIsNotLost) {
  EXPECT_THAT(rows_of(collated({U"再次呼吁采取实际行动，按照半岛问题的合理关切，建立起互信。",
                                U"再次呼吁采取实际行动解决朝鲜的合理关切，建立起互信。"})),
              testing::Each(testing::Not(HasSubstr("."))));
}

// The one lost the middle, the other the end; the first broke off in mid-word.
TEST(Collate, TextThatWasBrokenOffIsWholeAgain) {
  const std::u32string head = U"会议认为，河道整治关系两岸居民的生计，不应一再拖";
  const std::u32string middle =
      U"延，更不应推给下一届水利站。会后各村代表察看了险段，并商定秋收以后动工，所需石料由采石场垫"
      U"付。老人们希望留住原来的棋";
  const std::u32string tail = U"局。桥头的石桌石凳将原样保留，供人歇脚下棋。";
  const std::u32string end = U"施工期间渡船改在上游停靠。";
  const Apparatus apparatus = collated({head + U"|" + tail + end, head + middle + tail});
  EXPECT_EQ(text_of(apparatus), encode_utf8(head + middle + tail + end));
  EXPECT_TRUE(apparatus.gaps.empty());
}

TEST(Collate, ATransposedPassageIsThereOnce) {
  const std::u32string one = U"第一批茶叶昨天清早装船，由三名船工押送下行。";
  const std::u32string two = U"镇上的铁匠铺连夜赶制船钉，炉火通明直到天亮。";
  const std::u32string three = U"气象站预报后天有雨，渡口已备好油布。";
  const Apparatus apparatus = collated({one + two + three, one + three + two, one + two + three});
  EXPECT_EQ(text_of(apparatus), encode_utf8(one + two + three));
  EXPECT_EQ(rows_of(apparatus)[1], encode_utf8(one + two + three));
}

// Each breaks off in mid-word where the other goes on.
TEST(Collate, ASetPhraseInMidSentenceStaysWhereItIs) {
  const std::u32string begin = U"今年夏粮的播种面积稳中有增，农业部门公布了";
  const std::u32string middle = U"标结果，春耕的物资已经运到村里，农机手正在检修拖拉机，村民参加了";
  const std::u32string end = U"收工作，专家到田间地头指导农户选种，合作社备足了化肥。";
  const std::u32string one = begin + U"农田水利基础设施建设工程的招" + middle + end;
  const std::u32string other = begin + middle + U"农田水利基础设施建设工程的验" + end;
  const std::string text = text_of(collated({one, other}));
  EXPECT_THAT(text, HasSubstr("公布了农田水利基础设施建设工程的招标结果"));
  EXPECT_THAT(text, HasSubstr("参加了农田水利基础设施建设工程的验收工作"));
}

TEST(Collate, LostPassagesStandInTheOrderInWhichTheTextRunsOn) {
  const std::u32string head = U"理事会昨天决定在沿海各地";
  const std::u32string one = U"建设新的冷藏仓库和渔船码头，改造旧有道";
  const std::u32string other = U"路，添置消防设备。春节以前各项工";
  const std::u32string tail = U"程都要全部完成，请各村认真执行。";
  for (const auto& texts : {std::vector{head + one + tail, head + other + tail},
                            std::vector{head + other + tail, head + one + tail}}) {
    EXPECT_EQ(text_of(collated(texts)), encode_utf8(head + one + other + tail));
  }
}

TEST(Collate, APassageToldTwiceIsThereOnce) {
  const std::u32string one = U"第一批茶叶昨天清早装船，由三名船工押送下行。";
  const std::u32string two = U"镇上的铁匠铺连夜赶制船钉，炉火通明直到天亮，附近的孩子们都跑来看。";
  const std::u32string three = U"气象站预报后天有雨，渡口已备好油布。";
  for (const auto& texts : {std::vector{one + two + three + two},
                            std::vector{one + two + three, one + two + three + two}}) {
    const Apparatus apparatus = collated(texts);
    EXPECT_EQ(text_of(apparatus), encode_utf8(one + two + three));
    ASSERT_EQ(apparatus.witnesses.back().repeats.size(), 1u);
    EXPECT_EQ(characters(apparatus.witnesses.back().repeats[0].glyphs), two);
  }
}

// The other text was cut just there.
TEST(Collate, AShortPhraseSaidTwiceStaysWhereAnotherTextLostIt) {
  const std::u32string phrase = U"把茶叶和粮食运到上游";
  const std::u32string one = U"老船工说，河面结冰以前还要再跑三趟，" + phrase + U"。";
  const std::u32string two = U"镇上的铁匠铺连夜赶制船钉，帮他们早日";
  const std::u32string three = U"，附近的孩子们都跑来看。";
  EXPECT_EQ(text_of(collated({one + two + phrase + three, one + two + U"|" + three})),
            encode_utf8(one + two + phrase + three));
}

TEST(Collate, AHeadlineThatTheNextPageRepeatsIsThereOnce) {
  const auto told = [](std::u32string_view next_page) {
    return text_of(collated(
        Article{.witnesses = {{.sigil = {"A"},
                               .fragments = {fragment_of(U"H:澜河三桥昨日建成通车/桥长", "p1"),
                                             fragment_of(next_page, "p3")},
                               .seams = {Seam::kSentence}}}}));
  };
  EXPECT_EQ(told(U"H:澜河三桥昨目建成通车/两里。"), "H:澜河三桥昨日建成通车/桥长两里。");
  EXPECT_EQ(told(U"H:桥工老赵/两里。"), "H:澜河三桥昨日建成通车/S:桥工老赵/桥长两里。");
}

// The other witness's headline might meet the one that is said again.
TEST(Collate, AHeadlineThatTheNextPageRepeatsMeetsTheOthers) {
  const Article article{
      .witnesses = {
          {.sigil = {"A"},
           .fragments = {fragment_of(U"H:澜河三桥昨目建成通车/桥长", "p1"),
                         fragment_of(U"H:澜河三桥昨日建成通车/两里。", "p3")},
           .seams = {Seam::kSentence}},
          {.sigil = {"B"}, .fragments = {fragment_of(U"H:澜河三桥昨日建成通车/桥长两里。", "q")}}}};
  EXPECT_THAT(rows_of(collated(article)),
              ElementsAre("澜河三桥昨目建成通车桥长两里。", "澜河三桥昨日建成通车桥长两里。"));
}

// It stood by itself without its full stop and was taken for a heading.
TEST(Collate, AFirstSentenceThatWasTakenForAHeadingGoesToTheText) {
  const std::u32string lead = U"澜河三桥昨天上午建成通车，两岸居民步行过河";
  const std::u32string rest = U"大桥全长两里，设双向六条车道和人行步道。";
  EXPECT_EQ(text_of(collated({U"H:新桥通车/S:" + lead + U"/" + rest,
                              U"H:新桥通车/" + lead + U"。/" + rest,
                              U"H:新桥通车/" + lead + U"。/" + rest})),
            encode_utf8(U"H:新桥通车/" + lead + U"。/" + rest));
}

TEST(Collate, ARefrainThatAllHaveStays) {
  const std::u32string song =
      U"月亮出来照半坡，哥撑船来妹唱歌。东边打鱼西边网，月亮出来照半坡，哥撑船来妹唱歌。";
  EXPECT_EQ(text_of(collated({song, song})), encode_utf8(song));
}

TEST(Collate, ACaptionInMidTextGoesToTheCaptions) {
  const std::u32string one = U"第一批茶叶昨天清早装船，由三名船工";
  const std::u32string two = U"押送下行。镇上的铁匠铺连夜赶制船钉。";
  const std::u32string caption = U"图为渡口的工人正在装运茶叶";
  EXPECT_EQ(text_of(collated({one + caption + two, one + two + U"/C:" + caption})),
            encode_utf8(one + two + U"/C:" + caption));
}

TEST(Collate, DifferentCaptionsFollowOneAnother) {
  const std::string text =
      text_of(collated({U"渔民修好了渡船。/C:渡船下水。张三摄", U"渔民修好了渡船。/C:码头全景"}));
  EXPECT_THAT(text, HasSubstr("C:渡船下水。张三摄"));
  EXPECT_THAT(text, HasSubstr("C:码头全景"));
}

TEST(Collate, GapsThatNobodyFillsAreShown) {
  Article article{.id = {1}};
  article.witnesses.push_back({.sigil = {"A"},
                               .fragments = {fragment_of(U"H:题/渔民修好了渡船。", "p1"),
                                             fragment_of(U"傍晚他们满载而归。/C:图", "p3")},
                               .seams = {Seam::kGap}});
  article.from = {.jump = {.kind = JumpKind::kFrom, .page = {"1"}}};
  article.to = {.jump = {.kind = JumpKind::kTo, .page = {"5"}}};
  EXPECT_EQ(text_of(collated(article)),
            "H:题/〔from 1〕渔民修好了渡船。/〔缺〕傍晚他们满载而归。/C:〔to 5〕图");
  // Another witness has the passage; one page was followed.
  article.witnesses.push_back(
      {.sigil = {"B"},
       .fragments = {
           fragment_of(U"渔民修好了渡船。/第二天清早出海，走得很远。/傍晚他们满载而归。", "q")}});
  article.to->followed = true;
  EXPECT_EQ(text_of(collated(article)),
            "H:题/〔from 1〕渔民修好了渡船。/第二天清早出海，走得很远。/傍晚他们满载而归。/C:图");
}

TEST(Collate, TheOrderOfTheWitnessesDoesNotMatter) {
  const std::vector<std::u32string> texts = {
      U"H:码头春运/第一批茶叶昨天清早装船，由三名船工押送下行。镇上的铁匠铺连夜赶制船钉。",
      U"第一批茶叶昨天清晨装船,由三名船工|铁匠铺连夜赶制船钉,炉火通明直到天亮。",
      U"H:码头春运忙/"
      U"镇上的铁匠辅连夜赶制船钉，炉火通明直到天亮。第一批茶叶昨天清早装船，由三名船工押送下行。",
      U"第一批荼叶昨天清早装船，由三名船工押送下行。"};
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const Apparatus expected = collated(texts);
  do {
    std::vector<std::u32string> permuted;
    for (const std::size_t at : order) permuted.push_back(texts[at]);
    const Apparatus apparatus = collated(permuted);
    ASSERT_EQ(text_of(apparatus), text_of(expected));
    for (std::size_t at = 0; at < order.size(); ++at) {
      ASSERT_EQ(rows_of(apparatus)[at], rows_of(expected)[order[at]]);
    }
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Collate, NothingAtAll) {
  EXPECT_EQ(text_of(collated({U"", U""})), "");
}

}  // namespace
}  // namespace jiaokan
