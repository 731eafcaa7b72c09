#include "stages/recognize/recognize.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/recognize/fake_reader.h"

namespace jiaokan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// White, with lines of 200 by 10 pixels, one every 20 pixels, in one region.
SegmentedPage page_of(int lines) {
  const int height = 20 * lines + 20;
  SegmentedPage page{
      .name = {.id = {"晚报/1"}},
      .raster = Raster(240, height,
                       std::vector<std::uint8_t>(static_cast<std::size_t>(240 * height), 255))};
  Region region{.role = RegionRole::kBody, .box = {20, 0, 220, height}, .story = 3};
  for (int i = 0; i < lines; ++i)
    region.lines.push_back({.box = {20, 20 * i + 10, 220, 20 * i + 20}, .full = i == 0});
  page.regions.push_back(region);
  return page;
}

std::vector<std::string> texts(const ReadPage& page) {
  std::vector<std::string> lines;
  for (std::uint32_t i = 0; i < page.line_count(); ++i)
    lines.push_back(text_of(page.line(i).text.glyphs));
  return lines;
}

TEST(Recognize, KeepsThePageAndItsLines) {
  FakeReader reader([](const LineImage&, Script) { return reading(U"春 风", 0.99F); });
  const ReadPage read = recognize(page_of(2), {.engine = &reader}, {.script = Script::kHant});
  EXPECT_EQ(read.name.id.value, "晚报/1");
  EXPECT_EQ(read.script, Script::kHant);
  EXPECT_EQ(read.regions[0].story, 3);
  EXPECT_THAT(texts(read), ElementsAre("春风", "春风"));
  EXPECT_TRUE(read.line(0).full);
  EXPECT_FALSE(read.line(1).full);
  EXPECT_EQ(read.line(1).text.box, (Box{20, 30, 220, 40}));
  EXPECT_EQ(reader.lines_read, 2U);
  EXPECT_THAT(read.warnings, IsEmpty());
}

TEST(Recognize, DoubtfulLinesAreReadAgain) {
  // The plain size misreads; others agree with each other.
  FakeReader reader([](const LineImage& line, Script) {
    return line.scale == 1 ? reading(U"春凤", 0.6F) : reading(U"春风", 0.8F);
  });
  const ReadPage read = recognize(page_of(1), {.engine = &reader}, {.script = Script::kHans});
  EXPECT_THAT(texts(read), ElementsAre("春风"));
  EXPECT_THAT(read.line(0).text.glyphs[1].candidates,
              testing::Contains(testing::Field(&Candidate::character, U'凤')));
}

TEST(Recognize, OurReaderSeesTheFaintStrokesOfTextAndNoGhostsInHeadlines) {
  SegmentedPage page = page_of(1);
  page.regions.push_back(page.regions[0]);
  page.regions[1].role = RegionRole::kHeadline;
  page.tones =
      Raster(page.raster.width(), page.raster.height(),
             std::vector<std::uint8_t>(static_cast<std::size_t>(page.raster.box().area()), 250));
  FakeReader reader([](const LineImage& line,
                       Script) { return reading(line.raster.at(50, 5) == 250 ? U"文" : U"题", 1); },
                    0);
  EXPECT_THAT(texts(recognize(page, {.own = &reader}, {.script = Script::kHans})),
              ElementsAre("文", "题"));
}

TEST(Recognize, ARenderingInWhichNothingIsFoundHasNoSay) {
  FakeReader reader([](const LineImage& line, Script) {
    return line.scale == 1 ? reading(U"春风", 0.7F) : LineReading{};
  });
  EXPECT_THAT(texts(recognize(page_of(1), {.engine = &reader}, {.script = Script::kHans})),
              ElementsAre("春风"));
}

TEST(Recognize, TheOptionSetsWhatIsDoubtful) {
  const auto lines_read = [](double below) {
    FakeReader reader([](const LineImage&, Script) { return reading(U"春风", 0.8F); });
    recognize(page_of(4), {.engine = &reader}, {.script = Script::kHans, .doubtful_below = below});
    return reader.lines_read;
  };
  EXPECT_EQ(lines_read(0), 4U);
  EXPECT_EQ(lines_read(0.7), 4U);
  EXPECT_GT(lines_read(0.9), 4U);
}

TEST(Recognize, TellsTheScriptWhenNoneIsGiven) {
  FakeReader reader([](const LineImage&, Script script) {
    return reading(U"春風", script == Script::kHant ? 0.99F : 0.7F);
  });
  EXPECT_EQ(recognize(page_of(3), {.engine = &reader}, {}).script, Script::kHant);
}

TEST(Recognize, ALineWithoutTextStaysAndIsNamed) {
  FakeReader reader([](const LineImage&, Script) { return LineReading{}; });
  const ReadPage read = recognize(page_of(1), {.engine = &reader}, {.script = Script::kHans});
  EXPECT_THAT(texts(read), ElementsAre(""));
  EXPECT_THAT(read.warnings,
              ElementsAre("nothing was read in the line at 20,10 of 200 by 10 pixels"));
}

TEST(Recognize, TextOutsideOfAllColumnsIsNamedWithItsPlace) {
  FakeReader reader([](const LineImage&, Script) { return reading(U"春", 0.99F); });
  SegmentedPage page = page_of(1);
  page.regions[0].role = RegionRole::kOther;
  page.regions[0].box = {20, 10, 220, 20};
  const ReadPage read = recognize(page, {.engine = &reader}, {.script = Script::kHans});
  EXPECT_THAT(read.warnings,
              ElementsAre("text outside of all columns at 20,10 of 200 by 10 pixels"));
}

TEST(Recognize, PagesWithoutLinesAndLinesOffThePage) {
  FakeReader reader([](const LineImage&, Script) { return reading(U"春", 0.99F); });
  EXPECT_EQ(recognize(page_of(0), {.engine = &reader}, {}).line_count(), 0U);
  EXPECT_EQ(recognize(SegmentedPage{}, {.engine = &reader}, {}).script, Script::kHans);
  SegmentedPage page = page_of(1);
  page.regions[0].lines[0].box = {500, 500, 600, 510};
  EXPECT_THAT(texts(recognize(page, {.engine = &reader}, {})), ElementsAre(""));
}

// Where our own reader is sure the engine is not asked; where not, both have a say.
TEST(Recognize, TheEngineReadsWhatOurReaderIsUnsureOf) {
  const auto says = [](const char32_t* text, float confidence) {
    return FakeReader([=](const LineImage&, Script) { return reading(text, confidence); });
  };
  FakeReader sure = says(U"春风", 0.99F), unsure = says(U"春凤", 0.5F),
             engine = says(U"春风", 0.9F);
  const RecognizeOptions options{.script = Script::kHans};
  EXPECT_THAT(texts(recognize(page_of(2), {.own = &sure, .engine = &engine}, options)),
              ElementsAre("春风", "春风"));
  EXPECT_EQ(engine.lines_read, 0U);
  EXPECT_THAT(texts(recognize(page_of(2), {.own = &unsure, .engine = &engine}, options)),
              ElementsAre("春风", "春风"));
  EXPECT_EQ(engine.lines_read, 2U);
  EXPECT_THAT(texts(recognize(page_of(1), {.own = &unsure}, options)), ElementsAre("春凤"));
  recognize(page_of(2), {.own = &unsure, .engine = &engine},
            {.script = Script::kHans, .unsure_below = 0.4});
  EXPECT_EQ(engine.lines_read, 2U);
}

}  // namespace
}  // namespace jiaokan
