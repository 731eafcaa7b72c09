#include "pipeline/io/write_text.h"

#include "tests/io/settled_fixture.h"

namespace jiaokan {
namespace {

using testing::ElementsAre;

TEST(WriteText, SetsHeadTextAndAsides) {
  const SettledArticle article = settled_article({{Part::kKicker, U"本报评论员"},
                                                  {Part::kHeadline, U"春耕"},
                                                  {Part::kSubheading, U"记者见闻"},
                                                  {Part::kBody, U"第一段。"},
                                                  {Part::kSubheading, U"水利"},
                                                  {Part::kBody, U"第二段。"},
                                                  {Part::kCaption, U"田间。"},
                                                  {Part::kCredit, U"张三摄"}});
  EXPECT_EQ(write_text(article),
            "本报评论员\n春耕\n记者见闻\n\n第一段。\n水利\n第二段。\n图：田间。\n署名：张三摄\n");
  EXPECT_THAT(text_lines(article), ElementsAre(1, 2, 3, 5, 6, 7, 8, 9));
}

TEST(WriteText, BeginsWithTheTextWhereThereIsNoHeadline) {
  EXPECT_EQ(write_text(settled_article({{Part::kBody, U"只有一段。"}})), "只有一段。\n");
}

TEST(WriteText, MarksWhatIsMissing) {
  const std::vector<FixtureParagraph> paragraphs = {
      {Part::kHeadline, U"题"}, {Part::kBody, U"前半后半"}, {Part::kCaption, U"照片"}};
  const auto gap = [](std::size_t column, GapKind kind, const char* page, bool own_line) {
    return Gap{.column = column, .kind = kind, .page = {page}, .begins_paragraph = own_line};
  };
  struct Row {
    Gap gap;
    const char* text;
  };
  const Row rows[] = {
      {gap(3, GapKind::kLost, "", false), "题\n\n前半〔缺〕后半\n图：照片\n"},
      {gap(1, GapKind::kLost, "", true), "题\n\n〔缺〕\n前半后半\n图：照片\n"},
      {gap(1, GapKind::kContinuedFrom, "6", true),
       "题\n\n〔上接第6版，未见〕\n前半后半\n图：照片\n"},
      {gap(5, GapKind::kContinuedTo, "十三", true),
       "题\n\n前半后半\n〔下转第13版，未见〕\n图：照片\n"},
      {gap(5, GapKind::kContinuedTo, "A06", false),
       "题\n\n前半后半〔下转第A06版，未见〕\n图：照片\n"},
      {gap(5, GapKind::kContinuedTo, "", false), "题\n\n前半后半〔下文未见〕\n图：照片\n"},
      {gap(7, GapKind::kContinuedTo, "3", true), "题\n\n前半后半\n图：照片\n〔下转第3版，未见〕\n"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(write_text(settled_article(paragraphs, {row.gap})), row.text);
  }
}

TEST(WriteText, MarksAContinuationBeforeATextWithoutHeadline) {
  const Gap gap{.kind = GapKind::kContinuedFrom, .page = {"6"}, .begins_paragraph = true};
  EXPECT_EQ(write_text(settled_article({{Part::kBody, U"问答。"}}, {gap})),
            "〔上接第6版，未见〕\n问答。\n");
}

TEST(WriteText, HasNoLineForAnArticleWithoutText) {
  EXPECT_EQ(write_text(settled_article({})), "");
}

}  // namespace
}  // namespace jiaokan
