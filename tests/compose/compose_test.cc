#include "stages/compose/compose.h"

#include <gtest/gtest.h>

#include "tests/support/pages.h"

namespace jiaokan {
namespace {

const LanguageModel& model() {
  static const LanguageModel loaded = LanguageModel::load();
  return loaded;
}

// All fragments: "<from 6" and "<to 3" rows for jumps, "[" and "]" rows for open ends, "--"
// between.
std::vector<std::string> show(const ReadPage& page) {
  std::vector<std::string> rows;
  for (const Fragment& fragment : compose(page, model(), {})) {
    if (!rows.empty()) rows.emplace_back("--");
    if (fragment.from) rows.push_back("<from " + fragment.from->page.printed);
    if (fragment.head == End::kOpen) rows.emplace_back("[");
    for (const std::string& row : show_paragraphs(fragment)) rows.push_back(row);
    if (fragment.tail == End::kOpen) rows.emplace_back("]");
    if (fragment.to) rows.push_back("<to " + fragment.to->page.printed);
  }
  return rows;
}

using testing::ElementsAre;

TEST(Compose, ACaptionWithoutTheSignThatPointsAtThePicture) {
  EXPECT_THAT(show(transcript_page({U"# 护河员巡查大堤", U"", U"秋汛期间大堤上每天有人巡查。", U"",
                                    U"▲ 9月13日，护河员在大堤上巡查。"})),
              ElementsAre("H:护河员巡查大堤", "B:秋汛期间大堤上每天有人巡查。",
                          "C:9月13日，护河员在大堤上巡查。"));
}

TEST(Compose, AnArticleWithItsHeadings) {
  EXPECT_THAT(
      show(transcript_page({U"春之声", U"", U"# 北方小麦陆续返青", U"", U"农机手抓紧备耕", U"",
                            U"本报北京3月7日电 各地抓紧春耕。", U"", U"科技助力 良田增效", U"",
                            U"专家走进田间。"})),
      ElementsAre("K:春之声", "H:北方小麦陆续返青", "S:农机手抓紧备耕",
                  "B:本报北京3月7日电各地抓紧春耕。", "S:科技助力良田增效", "B:专家走进田间。"));
}

TEST(Compose, ASentenceBrokenByAColumnIsWhole) {
  EXPECT_THAT(
      show(transcript_page({U"# 春耕", U"", U"各地要坚决反", U"", U"对浪费。要大力推进", U"",
                            U"“良田工程”建设。", U"", U"农资备足。"})),
      ElementsAre("H:春耕", "B:各地要坚决反|对浪费。要大力推进|“良田工程”建设。", "B:农资备足。"));
}

TEST(Compose, ListsSpeakersAndPointsStayApart) {
  EXPECT_THAT(
      show(transcript_page({U"# 春耕", U"", U"要做好三件事：", U"", U"- 一是水", U"- 二是肥", U"",
                            U"本报记者：何时开犁？", U"", U"李农：惊蛰前后"})),
      ElementsAre("H:春耕", "B:要做好三件事：", "B:一是水", "B:二是肥", "B:本报记者：何时开犁？",
                  "B:李农：惊蛰前后", "]"));
}

TEST(Compose, ACaptionInMidSentenceIsLiftedOut) {
  EXPECT_THAT(show(transcript_page({U"# 春耕", U"", U"今年的春耕与往年不同，", U"", U"", U"",
                                    U"3月7日，农民在麦田里劳作。", U"本报记者 张望 摄", U"",
                                    U"用上了不少新农机。"})),
              ElementsAre("H:春耕", "B:今年的春耕与往年不同，|用上了不少新农机。",
                          "C:3月7日，农民在麦田里劳作。", "P:本报记者张望摄"));
}

TEST(Compose, JumpLinesCutArticlesAndLeaveTheText) {
  EXPECT_THAT(show(transcript_page({U"# 春耕", U"", U"各地备足农", U"", U"（下转3版）", U"", U"",
                                    U"(上接第一版)资，抓紧开犁。", U"", U"（上接2版）", U"",
                                    U"本报记者：何时下种？"})),
              ElementsAre("H:春耕", "B:各地备足农", "]", "<to 3", "--", "<from 一", "[",
                          "B:资，抓紧开犁。", "--", "<from 2", "B:本报记者：何时下种？"));
  EXPECT_THAT(show(transcript_page({U"# 春耕", U"", U"各地备足农（下转2版）（上接1版）资。"})),
              ElementsAre("H:春耕", "B:各地备足农|资。"));
}

TEST(Compose, AMixedJumpLineIsReadByItsPlace) {
  const auto before = show(transcript_page({U"# 春耕", U"", U"（下接第1版）资，抓紧开犁。"}));
  EXPECT_EQ(before, show(transcript_page({U"# 春耕", U"", U"（上接第1版）资，抓紧开犁。"})));
  EXPECT_EQ(before,
            show(transcript_page({U"# 春耕", U"", U"（下接第1版）", U"", U"资，抓紧开犁。"})));
  const auto behind = show(transcript_page({U"# 春耕", U"", U"各地备足农（下接第3版）"}));
  EXPECT_EQ(behind, show(transcript_page({U"# 春耕", U"", U"各地备足农（下转第3版）"})));
}

TEST(Compose, ArticlesAreSetOffByWideGaps) {
  EXPECT_THAT(show(transcript_page({U"春耕开始", U"", U"北方返青。", U"", U"农资备足。", U"", U"",
                                    U"港口繁忙", U"", U"货轮进出不断。"})),
              ElementsAre("H:春耕开始", "B:北方返青。", "B:农资备足。", "--", "H:港口繁忙",
                          "B:货轮进出不断。"));
}

TEST(Compose, ParagraphsOnLinesOfTheirOwnNeedNoBlankLines) {
  EXPECT_THAT(show(transcript_page({U"港口繁忙 货畅其流", U"货轮进出不断。", U"专家：还会更忙",
                                    U"专家说，旺季将至。"})),
              ElementsAre("H:港口繁忙货畅其流", "B:货轮进出不断。", "S:专家：还会更忙",
                          "B:专家说，旺季将至。"));
}

TEST(Compose, ATailAboveItsHeadIsCutOff) {
  EXPECT_THAT(
      show(transcript_page({U"# 县长就春耕备耕回答记者提问", U"", U"这也是各方的共识。", U"",
                            U"（下转3版）", U"", U"本报3月7日电 县长就春耕备耕回答记者提问。", U"",
                            U"县长：大家好。"})),
      ElementsAre("H:县长就春耕备耕回答记者提问", "--", "[", "B:这也是各方的共识。", "<to 3", "--",
                  "B:本报3月7日电县长就春耕备耕回答记者提问。", "B:县长：大家好。"));
}

TEST(Compose, BriefsWithDatelinesAreArticles) {
  EXPECT_THAT(
      show(transcript_page({U"# 简讯", U"", U"本报讯 春耕开始。", U"", U"本报讯 港口繁忙。"})),
      ElementsAre("H:简讯", "B:本报讯春耕开始。", "--", "B:本报讯港口繁忙。"));
}

// What came before the comma stands elsewhere.
TEST(Compose, ACommaDoesNotGoOnBehindAFullStop) {
  EXPECT_THAT(show(transcript_page({U"# 春耕", U"", U"北方小麦陆续返青，农机手很忙。", U"",
                                    U"，货轮准时离开港口。"})),
              ElementsAre("H:春耕", "B:北方小麦陆续返青，农机手很忙。", "B:，货轮准时离开港口。"));
}

TEST(Compose, LittleTextIsTextToo) {
  EXPECT_THAT(show(transcript_page({U"春耕"})), ElementsAre("H:春耕"));
  EXPECT_THAT(show(transcript_page({U"春耕开始了。"})), ElementsAre("B:春耕开始了。"));
  EXPECT_THAT(show(transcript_page({U"（上接2版）"})), ElementsAre()) << "a mark without its text";
  EXPECT_THAT(show(transcript_page({})), ElementsAre());
  EXPECT_THAT(show(transcript_page({U"，"})), ElementsAre("[", "B:，", "]"));
}

TEST(Compose, ThePagesOwnNumberNamesIt) {
  const auto fragments =
      compose(transcript_page({U"@ 第3版", U"", U"# 春耕", U"", U"返青。"}), model(), {});
  ASSERT_EQ(fragments.size(), 1u);
  EXPECT_EQ(fragments[0].name.label.printed, "3");
}

TEST(Compose, AScanFollowsItsRegions) {
  ReadPage page{.name = {.id = {"ys/1"}}, .width_px = 100, .height_px = 100};
  page.regions = {scan_region(RegionRole::kMasthead, -1, {U"燕山日报"}),
                  scan_region(RegionRole::kHeadline, 0, {U"北方小麦", U"陆续返青"}),
                  scan_region(RegionRole::kBody, 0, {U"　农机手抓紧→", U"备耕。", U"　良田→"}),
                  scan_region(RegionRole::kBody, 0, {U"增效。"}),
                  scan_region(RegionRole::kCaption, 0, {U"麦田", U"里。", U"本报记者 张望 摄"}),
                  scan_region(RegionRole::kHeadline, 1, {U"港口繁忙"}),
                  scan_region(RegionRole::kBody, 1, {U"　货轮进出。"})};
  EXPECT_THAT(show(page),
              ElementsAre("H:北方小麦陆续返青", "B:农机手抓紧备耕。", "B:良田|增效。", "C:麦田里。",
                          "P:本报记者张望摄", "--", "H:港口繁忙", "B:货轮进出。"));
}

TEST(Compose, AJumpLineInARegionOfItsOwnBelongsToTheTextBelow) {
  ReadPage page{.name = {.id = {"ys-2022-03-08/3"}, .issue = {"ys-2022-03-08"}}};
  page.width_px = page.height_px = 10;
  page.regions = {scan_region(RegionRole::kBody, 0, {U"（上接第1版）"}),
                  scan_region(RegionRole::kBody, 1, {U"对浪费。要大力推进节水。"})};
  EXPECT_THAT(show(page), ElementsAre("<from 1", "[", "B:对浪费。要大力推进节水。"));
}

TEST(Compose, AScanWithoutRolesIsReadAsText) {
  ReadPage page{.name = {.id = {"ys/1"}}, .width_px = 100, .height_px = 100};
  page.regions = {scan_region(RegionRole::kBody, -1,
                              {U"北方小麦返青。", U"　农机手抓紧→", U"备耕。", U"　(下转2版)"})};
  EXPECT_THAT(show(page), ElementsAre("B:北方小麦返青。", "B:农机手抓紧备耕。", "<to 2"));
}

TEST(Compose, EveryGlyphKeepsItsPlace) {
  const ReadPage page =
      transcript_page({U"# 春 耕", U"", U"良田 增效，", U"", U"Deep Seek 下田。"});
  for (const Fragment& fragment : compose(page, model(), {})) {
    for (const Paragraph& paragraph : fragment.paragraphs) {
      ASSERT_EQ(paragraph.places.size(), paragraph.glyphs.size());
      for (std::size_t i = 0; i < paragraph.glyphs.size(); ++i) {
        const Place& place = paragraph.places[i];
        EXPECT_EQ(page.line(place.line).text.glyphs[place.glyph].character,
                  paragraph.glyphs[i].character);
      }
    }
  }
  EXPECT_THAT(show(page), ElementsAre("H:春耕", "B:良田增效，|Deep Seek下田。"));
}

}  // namespace
}  // namespace jiaokan
