#include "stages/correct/phrases.h"

#include <gmock/gmock.h>

namespace jiaokan {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Property;

std::vector<Said> said(std::vector<std::u32string> texts, std::u32string_view text,
                       std::size_t at) {
  return Phrases(texts).said_at(text, at);
}
auto is(char32_t character, int neighbours) {
  return testing::AllOf(Field(&Said::character, character),
                        Property(&Said::neighbours, neighbours));
}

TEST(Phrases, TellWhatStandsBetweenTheSameNeighboursElsewhere) {
  EXPECT_THAT(said({U"关于大兴调查研究的方案", U"大兴调大研究"}, U"大兴调大研究", 3),
              ElementsAre(is(U'查', 5)));
  EXPECT_THAT(said({U"大会。大兴调查研究", U"农民调查研发"}, U"又调口研制", 2),
              ElementsAre(is(U'查', 2)));
}

TEST(Phrases, TellThatSomethingIsSaidAgain) {
  EXPECT_THAT(said({U"谌壹珍说", U"同谌壹珍谈"}, U"谌壹珍说", 1), ElementsAre(is(U'壹', 3)));
  EXPECT_THAT(said({U"谌壹珍说"}, U"谌壹珍说", 1), IsEmpty());  // only the place itself
}

TEST(Phrases, TellWhatStandsBeforeOrAfterTheSameThree) {
  EXPECT_THAT(said({U"开创新局面", U"开创新司吗"}, U"开创新司吗", 3), ElementsAre(is(U'局', 3)));
  EXPECT_THAT(said({U"查了较好开局", U"取和良好开局"}, U"取和良好开局", 2),
              ElementsAre(is(U'较', 3)));
  EXPECT_THAT(said({U"创新局面", U"创新司吗"}, U"创新司吗", 2), IsEmpty());  // two are too few
}

TEST(Phrases, NeedNeighboursThatSaySomething) {
  EXPECT_THAT(said({U"调查研究", U"调大研究"}, U"调大研究", 0), ElementsAre());
  EXPECT_THAT(said({U"，查，", U"，大，"}, U"，大，", 1), IsEmpty());  // one of them Han
  EXPECT_THAT(Phrases().said_at(U"调大研究", 1), IsEmpty());
  EXPECT_TRUE(Phrases().empty());
}

TEST(Phrases, SignsAreSaidAndAreNeighboursInEitherWidth) {
  EXPECT_THAT(said({U"“五一”假期，全国各地"}, U"“五一”律期", 4), ElementsAre(is(U'假', 4)));
  EXPECT_THAT(said({U"强调，要"}, U"强调地要", 2), ElementsAre(is(U'，', 3)));
  EXPECT_THAT(said({U"他说,查完了"}, U"说，大完了", 2), ElementsAre(is(U'查', 4)));
  EXPECT_THAT(said({U"今年", U"查完了"}, U"年\n大完", 2), IsEmpty());  // not over paragraphs
}

TEST(Phrases, SpeakForWhatIsSaidElsewhereAndForWhatIsSaidAgain) {
  const std::vector<Said> once = {{U'查', 1, 1}}, often = {{U'查', 3, 2}},
                          again = {{U'大', 1, 1}, {U'查', 1, 1}};
  EXPECT_GT(log10_said(U'查', U'大', once), 0);
  EXPECT_GT(log10_said(U'查', U'大', often), log10_said(U'查', U'大', once));
  EXPECT_EQ(log10_said(U'看', U'大', once), 0);
  EXPECT_LT(log10_said(U'看', U'大', again), 0);
}

}  // namespace
}  // namespace jiaokan
