#include "pipeline/document/validate.h"

#include <functional>
#include <limits>

namespace jiaokan {
namespace {

using testing::HasSubstr;

ReadPage page() {
  ReadLine line{
      .text = {.box = {0, 0, 20, 10},
               .glyphs = {{.character = U'文', .confidence = 0.5f, .box = {0, 0, 10, 10}}}}};
  return {.width_px = 20, .height_px = 10, .regions = {{.box = {0, 0, 20, 10}, .lines = {line}}}};
}

TEST(Validate, TakesAPageThatKeepsItsPromises) {
  EXPECT_EQ(find_fault(page()), std::nullopt);
  ReadPage text = page();  // as a transcript: no boxes at all
  text.width_px = text.height_px = 0;
  text.regions[0].box = text.regions[0].lines[0].text.box = {};
  text.regions[0].lines[0].text.glyphs[0].box = {};
  EXPECT_EQ(find_fault(text), std::nullopt);
}

TEST(Validate, NamesWhatIsWrongWithAPage) {
  struct Row {
    const char* fault;
    std::function<void(Glyph&)> break_it;
  };
  const Row rows[] = {
      {"lies outside the page",
       [](Glyph& g) {
         g.box = {15, 0, 25, 10};
       }},
      {"lies outside the page",
       [](Glyph& g) {
         g.box = {-1, 0, 5, 10};
       }},
      {"no character", [](Glyph& g) { g.character = 0; }},
      {"no character", [](Glyph& g) { g.character = 0xD800; }},
      {"is not in 0..1", [](Glyph& g) { g.confidence = 1.5f; }},
      {"is not in 0..1", [](Glyph& g) { g.confidence = std::numeric_limits<float>::quiet_NaN(); }},
      {"among its own candidates",
       [](Glyph& g) {
         g.candidates = {{U'文', 0.1f}};
       }},
      {"candidate's confidence",
       [](Glyph& g) {
         g.candidates = {{U'丈', -0.1f}};
       }},
  };
  for (const Row& row : rows) {
    ReadPage broken = page();
    row.break_it(broken.regions[0].lines[0].text.glyphs[0]);
    EXPECT_THAT(find_fault(broken).value_or("no fault"), HasSubstr(row.fault));
  }
}

Fragment fragment(std::uint32_t line) {
  Paragraph paragraph{.glyphs = transcript_glyphs(U"文章"), .places = {{line, 0}, {line, 1}}};
  return {.id = {{"p"}, line}, .paragraphs = {paragraph}};
}

TEST(Validate, NamesWhatIsWrongWithFragments) {
  EXPECT_EQ(find_fault(std::vector{fragment(0), fragment(1)}), std::nullopt);
  EXPECT_THAT(*find_fault(std::vector{fragment(0), fragment(0)}),
              HasSubstr("stands in two places"));
  Fragment unplaced = fragment(0);
  unplaced.paragraphs[0].places.pop_back();
  EXPECT_THAT(*find_fault(unplaced), HasSubstr("2 glyphs but 1 places"));
  Fragment early = fragment(0);
  early.paragraphs.insert(early.paragraphs.begin(), fragment(1).paragraphs[0]);
  early.paragraphs[0].part = Part::kCaption;
  EXPECT_THAT(*find_fault(early), HasSubstr("do not come last"));
  Fragment jointed = fragment(0);
  jointed.paragraphs[0].joints = {2};
  EXPECT_THAT(*find_fault(jointed), HasSubstr("joint"));
}

TEST(Validate, WantsEveryFragmentInOneGroupAndOneArticle) {
  const std::vector<Group> twice = {{{0, 1}}, {{1}}}, missing = {{{0}}}, whole = {{{0}}, {{1}}};
  EXPECT_EQ(find_fault(whole, 2), std::nullopt);
  EXPECT_THAT(*find_fault(twice, 2), HasSubstr("in two groups"));
  EXPECT_THAT(*find_fault(missing, 2), HasSubstr("in no group"));
  EXPECT_THAT(*find_fault(whole, 1), HasSubstr("fragment 1 of 1"));

  const std::vector<Fragment> fragments = {fragment(0), fragment(1)};
  Article article{.witnesses = {{.fragments = fragments, .seams = {Seam::kParagraph}}}};
  EXPECT_EQ(find_fault(std::vector{article}, fragments), std::nullopt);
  article.witnesses[0].seams.clear();
  EXPECT_THAT(*find_fault(std::vector{article}, fragments), HasSubstr("seams"));
  article.witnesses[0].fragments.pop_back();
  EXPECT_THAT(*find_fault(std::vector{article}, fragments), HasSubstr("in no article"));
}

// Two columns, two witnesses: A 文章, B 文.
Apparatus apparatus() {
  Apparatus made;
  for (const char32_t* text : {U"文章", U"文"}) {
    WitnessText witness{.pages = {{}}, .glyphs = transcript_glyphs(text)};
    witness.page_of.resize(witness.glyphs.size());
    witness.places.resize(witness.glyphs.size());
    made.witnesses.push_back(std::move(witness));
  }
  made.columns = {{.readings = {0, 0}, .begins_paragraph = true}, {.readings = {1, kMissing}}};
  return made;
}

TEST(Validate, NamesWhatIsWrongWithAnApparatus) {
  struct Row {
    const char* fault;
    std::function<void(Apparatus&)> break_it;
  };
  const Row rows[] = {
      {"no fault", [](Apparatus&) {}},
      {"in two columns", [](Apparatus& a) { a.columns[1].readings[0] = 0; }},
      {"in no column", [](Apparatus& a) { a.columns[0].readings[1] = kOmitted; }},
      {"lacks a witness", [](Apparatus& a) { a.columns[0].readings.pop_back(); }},
      {"lead lacks the passage", [](Apparatus& a) { a.columns[1].lead = 1; }},
      {"lead is no witness", [](Apparatus& a) { a.columns[1].lead = 2; }},
      {"glyph that", [](Apparatus& a) { a.columns[1].readings[0] = 9; }},
      {"on no page", [](Apparatus& a) { a.witnesses[0].page_of[0] = 3; }},
      {"behind the text", [](Apparatus& a) { a.gaps = {{.column = 3}}; }},
      {"do not ascend",
       [](Apparatus& a) {
         a.gaps = {{.column = 2}, {.column = 1}};
       }},
  };
  for (const Row& row : rows) {
    Apparatus broken = apparatus();
    row.break_it(broken);
    EXPECT_THAT(find_fault(broken).value_or("no fault"), HasSubstr(row.fault));
  }
}

TEST(Validate, NamesWhatIsWrongWithADecision) {
  const Apparatus text = apparatus();
  const auto fault = [&](const Decision& decision) {
    return find_fault(decision, text).value_or("no fault");
  };
  EXPECT_EQ(fault({.edits = {{.first = 0, .last = 1, .before = U"文"},
                             {.first = 1, .last = 1, .after = U"、"}}}),
            "no fault");
  EXPECT_THAT(fault({.edits = {{.first = 0, .last = 2, .before = U"文章"},
                               {.first = 1, .last = 2, .before = U"章"}}}),
              HasSubstr("overlap"));
  EXPECT_THAT(fault({.edits = {{.first = 0, .last = 1, .before = U"丈"}}}),
              HasSubstr("what does not stand there"));
  EXPECT_THAT(fault({.edits = {{.first = 1, .last = 3}}}), HasSubstr("outside the text"));
  EXPECT_THAT(fault({.variations = {{.first = 0, .last = 1}}}), HasSubstr("no reading"));
}

}  // namespace
}  // namespace jiaokan
