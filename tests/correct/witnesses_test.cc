#include <utility>

#include <gmock/gmock.h>

#include "build_apparatus.h"
#include "models_for_test.h"
#include "pipeline/document/canonical.h"
#include "pipeline/document/utf8.h"
#include "stages/correct/correct.h"

namespace jiaokan {
namespace {

std::string settle(const Apparatus& apparatus) {
  const Decision decision = correct(apparatus, models_for_test(), {}, {});
  std::u32string text;
  for (const auto& paragraph : apply_edits(apparatus, decision.edits).paragraphs) {
    text += paragraph.text;
  }
  return encode_utf8(text);
}

TEST(Witnesses, TheModelDecidesBetweenTwo) {
  EXPECT_EQ(settle(build_apparatus({U"互为客户伙伴、互不构成威胁", U"互为合作伙伴、互不构成威胁"})),
            "互为合作伙伴、互不构成威胁");
  EXPECT_EQ(settle(build_apparatus({U"对日益增长的集权制-压力", U"对日益增长的集体制裁压力"})),
            "对日益增长的集体制裁压力");
}

TEST(Witnesses, TwoOutvoteOneWhateverTheModelThinks) {
  EXPECT_EQ(settle(build_apparatus({U"共有194人出席", U"共有197人出席", U"共有197人出席"})),
            "共有197人出席");
  EXPECT_EQ(settle(build_apparatus({U"他名叫黄华", U"他名叫黄骅", U"他名叫黄骅"})), "他名叫黄骅");
}

TEST(Witnesses, WhatOneMissesIsNoVote) {
  EXPECT_EQ(settle(build_apparatus({U"和平是发展的前提", U"和平??????"})).substr(0, 24),
            "和平是发展的前提");
}

TEST(Witnesses, WhatCannotBeSettledStaysAndIsShown) {
  const Apparatus apparatus = build_apparatus({U"出席者共194人", U"出席者共197人"});
  const Decision decision = correct(apparatus, models_for_test(), {}, {});
  EXPECT_TRUE(decision.edits.empty());
  ASSERT_EQ(decision.variations.size(), 1u);
  const Variation& variation = decision.variations[0];
  EXPECT_TRUE(variation.doubtful);
  ASSERT_EQ(variation.readings.size(), 2u);
  EXPECT_EQ(variation.readings[0].text, U"4");
  EXPECT_EQ(variation.readings[1].text, U"7");
  EXPECT_THAT(variation.readings[1].sigils, testing::ElementsAre(Sigil{"B"}));
}

TEST(Witnesses, TheRecognisersOtherChoiceIsTaken) {
  Apparatus apparatus = build_apparatus({U"国际杜会高度评价"}, WitnessKind::kScan);
  Glyph& glyph = apparatus.witnesses[0].glyphs[2];
  glyph.confidence = 0.5f;
  glyph.candidates = {{U'社', 0.4f}};
  const Decision decision = correct(apparatus, models_for_test(), {}, {});
  ASSERT_EQ(decision.edits.size(), 1u);
  EXPECT_EQ(decision.edits[0].after, U"社");
  EXPECT_EQ(decision.edits[0].reason, Reason::kCandidate);
}

// The paper has 天下未乱, and 天下大乱 is commoner: a reader that names what else the ink may be
// has seen that it is not 大.
TEST(Witnesses, InkIsNotTakenForWhatItsReaderDoesNotName) {
  Apparatus apparatus = build_apparatus({U"天下未乱蜀先乱，天下已治蜀后治"}, WitnessKind::kScan);
  Glyph& glyph = apparatus.witnesses[0].glyphs[2];
  glyph.confidence = 0.6f;
  EXPECT_EQ(settle(apparatus), "天下大乱蜀先乱，天下已治蜀后治");
  glyph.candidates = {{U'来', 0.35f}};
  EXPECT_EQ(settle(apparatus), "天下未乱蜀先乱，天下已治蜀后治");
}

TEST(Witnesses, WordsOfOldFormsAreTheSameWords) {
  Apparatus apparatus =
      build_apparatus({U"今天处在一个偉大的洪流中，这路綫很好"}, WitnessKind::kScan);
  for (const auto& [place, other] : {std::pair{6, U'人'}, std::pair{15, U'和'}}) {
    Glyph& glyph = apparatus.witnesses[0].glyphs[static_cast<std::size_t>(place)];
    glyph.confidence = 0.6f;
    glyph.candidates = {{other, 0.35f}};
  }
  EXPECT_EQ(settle(apparatus), "今天处在一个偉大的洪流中，这路綫很好");
}

}  // namespace
}  // namespace jiaokan
