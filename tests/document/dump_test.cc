#include "pipeline/document/dump.h"

namespace jiaokan {
namespace {

TEST(Dump, ShowsASegmentedPage) {
  Region region{.role = RegionRole::kHeadline, .box = {10, 20, 110, 60}, .story = 1};
  region.lines.push_back({.box = {10, 20, 110, 60}, .pitch_px = 20.25f, .indented = true});
  const SegmentedPage page{.name = {.id = {"p/1"}},
                           .raster = Raster(2, 1, {0, 255}),
                           .skew_degrees = -0.5,
                           .regions = {region},
                           .rules = {{{0, 70, 110, 72}}}};
  EXPECT_EQ(dump(page),
            "segmented p/1 2x1 skew -0.50\n"
            "rule 0,70-110,72\n"
            "region headline story 1 horizontal 10,20-110,60\n"
            "  i- 10,20-110,60 pitch 20.2\n");
}

TEST(Dump, ShowsAReadPage) {
  ReadLine first{.text = {.glyphs = transcript_glyphs(U"春耕")}, .indented = true};
  ReadLine second{
      .text = {.box = {0, 10, 40, 20}, .glyphs = {{.character = U'忙', .confidence = 0.5f}}},
      .full = true};
  const ReadPage page{
      .name = {.id = {"p/1"}},
      .kind = WitnessKind::kTranscript,
      .regions = {{.lines = {first}}, {.role = RegionRole::kCaption, .lines = {second}}},
      .warnings = {"墨迹未读"}};
  EXPECT_EQ(dump(page),
            "read p/1 transcript hans 0x0 skew 0.00\n"
            "region body story -1 horizontal\n"
            "  0 i- 0.90 春耕\n"
            "region caption story -1 horizontal\n"
            "  1 -f 0.50 0,10-40,20 忙\n"
            "warning 墨迹未读\n");
}

TEST(Dump, ShowsFragmentsWithTheirJointsAndJumps) {
  Fragment fragment{.id = {{"p/1"}, 2}, .name = {.label = {"1"}}, .tail = End::kOpen};
  fragment.paragraphs.push_back({.glyphs = transcript_glyphs(U"前半后半"), .joints = {2}});
  fragment.to = JumpLine{.kind = JumpKind::kTo, .page = {"3"}, .printed = U"（下转3版）"};
  EXPECT_EQ(dump(std::vector{fragment}),
            "fragment p/1#2 page 1 scan head closed tail open to 3 （下转3版）\n"
            "  body 前半|后半\n");
}

TEST(Dump, ShowsWhatWasDecided) {
  SettledArticle article;
  WitnessText witness{
      .sigil = {"A"}, .pages = {{.id = {"p/1"}}}, .glyphs = transcript_glyphs(U"人人")};
  article.apparatus = {.article = {3}, .witnesses = {witness}, .gaps = {{.column = 2}}};
  article.apparatus.columns = {{.readings = {0}, .begins_paragraph = true}, {.readings = {1}}};
  article.decision.edits = {
      {.first = 1, .last = 2, .before = U"人", .reason = Reason::kDoubled, .margin = 1.5}};
  article.decision.variations = {{.first = 0,
                                  .last = 1,
                                  .readings = {{{{"A"}}, U"人", 0}, {{{"B"}}, U"入", -1}},
                                  .doubtful = true}};
  article.text = apply_edits(article.apparatus, article.decision.edits);
  EXPECT_EQ(dump(article),
            "article 3\n"
            "witness A scan p/1\n"
            "gap 2 lost \n"
            "edit 1-2 doubled 「人」→「」 1.50\n"
            "variation 0-1 doubtful A:「人」 B:「入」 0.00\n"
            "body 人\n");
}

}  // namespace
}  // namespace jiaokan
