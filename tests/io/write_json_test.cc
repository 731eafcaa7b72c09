#include "pipeline/io/write_json.h"

#include <nlohmann/json.hpp>

#include "pipeline/document/utf8.h"
#include "tests/io/settled_fixture.h"

namespace jiaokan {
namespace {

using nlohmann::json;

Edit edit(std::size_t first, std::size_t last, const char32_t* before, const char32_t* after) {
  return {.first = first,
          .last = last,
          .loci = {{.page = {"p/1"}, .line = 1, .begin = 2, .end = 3}},
          .before = before,
          .after = after,
          .reason = Reason::kSpelling,
          .evidence = {{EvidenceKind::kLanguageModel, "", 2.345}},
          .margin = 2.345,
          .confidence = 0.876};
}

// 题 / 前半后半的的人 / 照片, with 半 → 伴, the second 的 left out, and 人 in doubt.
SettledArticle article() {
  Decision decision;
  decision.edits = {edit(2, 3, U"半", U"伴"), edit(6, 7, U"的", U"")};
  decision.variations = {
      {.first = 1, .last = 2, .readings = {{{{"A"}}, U"前", 0}, {{{"B"}}, U"剪", -3}}, .margin = 3},
      {.first = 7,
       .last = 8,
       .readings = {{{{"A"}}, U"人", 0}, {{{"B"}}, U"入", -0.1}},
       .margin = 0.1,
       .doubtful = true}};
  return settled_article(
      {{Part::kHeadline, U"题"}, {Part::kBody, U"前半后半的的人"}, {Part::kCaption, U"照片"}},
      {{.column = 4, .kind = GapKind::kLost}}, decision);
}

// The characters that a place names.
std::string at_place(const json& value, const json& place) {
  const std::u32string text =
      decode_utf8(value["paragraphs"].at(place["paragraph"].get<int>()).get<std::string>());
  const std::size_t begin = place["begin"], end = place["end"];
  return encode_utf8(text.substr(begin, end - begin));
}

TEST(WriteJson, HasStructureWitnessesAndPages) {
  const json value = json::parse(write_json(article()));
  EXPECT_EQ(value["article"], 7);
  EXPECT_EQ(value["headline"], "题");
  EXPECT_EQ(value["paragraphs"], json({"题", "前伴后半的人", "照片"}));
  EXPECT_EQ(value["parts"], json({"headline", "body", "caption"}));
  EXPECT_EQ(value["lines"], json({1, 3, 4}));
  EXPECT_EQ(value["pages"][0]["page"], "1");
  EXPECT_EQ(value["witnesses"][0]["sigil"], "A");
  EXPECT_EQ(value["witnesses"][0]["kind"], "scan");
  EXPECT_EQ(value["witnesses"][0]["inputs"], json({"p-1.png"}));
  EXPECT_TRUE(value["continued_to"].is_null());
}

TEST(WriteJson, GivesEveryPlaceAsParagraphAndOffset) {
  const json value = json::parse(write_json(article()));
  EXPECT_EQ(at_place(value, value["edits"][0]["place"]), "伴");
  EXPECT_EQ(value["edits"][0]["before"], "半");
  const json gone = {{"paragraph", 1}, {"begin", 5}, {"end", 5}};
  EXPECT_EQ(value["edits"][1]["place"], gone);
  EXPECT_EQ(at_place(value, value["doubtful"][0]["place"]), "人");
  EXPECT_EQ(value["gaps"][0]["place"], json({{"paragraph", 1}, {"begin", 3}, {"end", 3}}));
}

TEST(WriteJson, ListsWhatIsDoubtfulAlone) {
  const json value = json::parse(write_json(article()));
  EXPECT_EQ(value["variations"].size(), 2u);
  ASSERT_EQ(value["doubtful"].size(), 1u);
  EXPECT_EQ(value["doubtful"][0]["readings"][1]["text"], "入");
  EXPECT_EQ(value["doubtful"][0]["readings"][1]["witnesses"], json({"B"}));
}

TEST(WriteJson, PutsTheWorstDoubtFirst) {
  SettledArticle doubtful = article();
  doubtful.decision.variations.front().doubtful = true;
  const json value = json::parse(write_json(doubtful));
  EXPECT_EQ(value["doubtful"][0]["margin"], 0.1);
  EXPECT_EQ(value["doubtful"][1]["margin"], 3.0);
}

TEST(WriteJson, TracesEveryCharacterThatIsNotEdited) {
  const json value = json::parse(write_json(article()));
  const json run = {{"begin", 2},    {"end", 5},  {"witness", "A"},
                    {"page", "p/1"}, {"line", 1}, {"glyph", 2}};
  EXPECT_EQ(value["sources"][1].size(), 3u);  // 前, 后半的, 人
  EXPECT_EQ(value["sources"][1][1], run);
  EXPECT_EQ(value["sources"][1][2]["glyph"], 6);
}

TEST(WriteJson, TellsWhereTheTextGoesOn) {
  SettledArticle jumping = article();
  jumping.apparatus.to =
      Continuation{.jump = {.page = {"3"}, .printed = U"（下转3版）"}, .followed = true};
  jumping.apparatus.from = Continuation{};
  const json value = json::parse(write_json(jumping));
  EXPECT_EQ(value["continued_to"]["page"], "3");
  EXPECT_EQ(value["continued_to"]["followed"], true);
  EXPECT_TRUE(value["continued_from"]["page"].is_null());
  EXPECT_EQ(value["continued_from"]["followed"], false);
}

TEST(WriteEdits, WritesOneObjectALine) {
  const std::string lines = write_edits(article());
  ASSERT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  const json first = json::parse(lines.substr(0, lines.find('\n')));
  EXPECT_EQ(first["article"], 7);
  EXPECT_EQ(first["after"], "伴");
  EXPECT_EQ(first["reason"], "spelling");
  EXPECT_EQ(first["margin"], 2.35);
  EXPECT_EQ(first["confidence"], 0.88);
  EXPECT_EQ(first["evidence"][0]["kind"], "language-model");
  EXPECT_EQ(first["loci"][0]["page"], "p/1");
  EXPECT_EQ(first["loci"][0]["end"], 3);
}

}  // namespace
}  // namespace jiaokan
