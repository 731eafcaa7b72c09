#include "stages/correct/correct.h"

#include <gmock/gmock.h>

#include "models_for_test.h"
#include "pipeline/document/canonical.h"
#include "pipeline/document/utf8.h"
#include "stages/correct/line_apparatus.h"

namespace jiaokan {
namespace {

std::string settle_with(const Models& models, std::u32string_view line,
                        const CorrectOptions& options = {}) {
  const Apparatus apparatus = apparatus_of_line(line);
  const Decision decision = correct(apparatus, models, {}, options);
  std::u32string text;
  for (const auto& paragraph : apply_edits(apparatus, decision.edits).paragraphs) {
    text += paragraph.text;
  }
  return encode_utf8(text);
}

std::string settle(std::u32string_view line, const CorrectOptions& options = {}) {
  return settle_with(models_for_test(), line, options);
}

TEST(Correct, MendsWhatIsSurelyWrong) {
  EXPECT_EQ(settle(U"国际杜会高度评价这一倡议。"), "国际社会高度评价这一倡议。");
  EXPECT_EQ(settle(U"中乌关系正处于三十而立立的黄金岁月。"), "中乌关系正处于三十而立的黄金岁月。");
}

TEST(Correct, LeavesWhatIsRight) {
  for (const char32_t* line : {
           U"人人都有责任，常常要看看书。",
           U"会议于2022年3月7日10:30在京举行，1,400人出席。",
           U"他说：“我们要坚持多边主义。”",
           U"马尔代夫外长沙希德抵达成都。",
       }) {
    EXPECT_EQ(settle(line), encode_utf8(line));
  }
}

TEST(Correct, DoesNotTouchFiguresAndQuotations) {
  EXPECT_EQ(settle(U"一九四九年十月一目成立"), "一九四九年十月一目成立");
  EXPECT_EQ(settle(U"他写道：“国际杜会高度评价这一倡议。”"),
            "他写道：“国际杜会高度评价这一倡议。”");
}

TEST(Correct, IsDoneAfterOneTime) {
  for (const char32_t* line : {U"国际杜会高度评价这一倡议,中国人民友好友好邻邦...",
                               U"加快农产品标准化建没，促进农村发展."}) {
    const std::string once = settle(line);
    EXPECT_EQ(settle(decode_utf8(once)), once);
  }
}

TEST(Correct, EditsSayWhatAndWhy) {
  const Apparatus apparatus = apparatus_of_line(U"国际杜会高度评价这一倡议。");
  const Decision decision = correct(apparatus, models_for_test(), {}, {});
  ASSERT_EQ(decision.edits.size(), 1u);
  const Edit& edit = decision.edits[0];
  EXPECT_EQ(edit.before, U"杜");
  EXPECT_EQ(edit.after, U"社");
  EXPECT_EQ(edit.reason, Reason::kSpelling);
  EXPECT_GT(edit.margin, 0);
  EXPECT_THAT(edit.loci, testing::ElementsAre(Locus{{"-"}, 0, 2, 3}));
  EXPECT_THAT(edit.evidence,
              testing::Contains(testing::Field(&Evidence::kind, EvidenceKind::kLanguageModel)));
}

TEST(Correct, NormalFormCanStayOff) {
  EXPECT_EQ(settle(U"好的,谢谢", {.normal_form = false}), "好的,谢谢");
  EXPECT_EQ(settle(U"好的,谢谢"), "好的，谢谢");
}

TEST(Correct, TheUsersDictionaryOutranksTheModel) {
  const std::string dictionary = "杨刚\t杨罡\n";
  const Models models = Models::load(std::vector<std::string>{dictionary});
  EXPECT_EQ(settle_with(models, U"记者杨刚报道"), "记者杨罡报道");
  EXPECT_EQ(settle_with(models, U"记者杨罡报道"), "记者杨罡报道");
}

TEST(Correct, EmptyAndForeignTextsPass) {
  EXPECT_EQ(settle(U""), "");
  EXPECT_EQ(settle(U"Hello, world. 123"), "Hello, world. 123");
  EXPECT_EQ(settle(U"𠮷𠮷"), "𠮷𠮷");
}

// Were each doubling tried, it would take for ever.
TEST(Correct, ALineOfOneCharacterPasses) {
  const std::u32string line(500, U'春');
  EXPECT_EQ(settle(line), encode_utf8(line));
}

}  // namespace
}  // namespace jiaokan
