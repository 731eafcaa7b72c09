#include "stages/recognize/ask_engine.h"

#include <gmock/gmock.h>

#include "tests/recognize/fake_reader.h"

namespace jiaokan {
namespace {

// White, with a line that our reader has read as 革命凤, sure of the first two.
SegmentedPage page() {
  SegmentedPage page{.raster = Raster(100, 40, std::vector<std::uint8_t>(4000, 255))};
  page.regions.push_back({.box = {0, 0, 100, 40}});
  page.regions[0].lines.push_back({.box = {10, 10, 90, 30}});
  return page;
}

std::vector<WorkLine> read_lines(const SegmentedPage& page) {
  std::vector<WorkLine> lines = lines_of(page);
  LineReading ours = reading(U"革命凤", 0.99F);
  ours.glyphs[2].confidence = 0.4F;
  lines[0].readings = {ours};
  lines[0].weights = {1};
  return lines;
}

TEST(AskEngine, OneThatReadsOtherwiseThanOursIsSureOfHasNoSay) {
  const SegmentedPage asked = page();
  for (const auto& [says, readings] : {std::pair{U"革命风", 2U}, std::pair{U"苹侖风", 1U}}) {
    std::vector<WorkLine> lines = read_lines(asked);
    FakeReader engine([&](const LineImage&, Script) { return reading(says, 0.9F); });
    ask_engine(asked, {&lines[0]}, engine, Script::kHans);
    EXPECT_EQ(lines[0].readings.size(), readings);
    EXPECT_EQ(lines[0].weights.size(), readings);
  }
}

TEST(AskEngine, APageOfMixedFormsIsReadWithTheModelThatAgreesMore) {
  const SegmentedPage asked = page();
  for (const Script printed : {Script::kHans, Script::kHant}) {
    std::vector<WorkLine> lines = read_lines(asked);
    FakeReader engine([&](const LineImage&, Script script) {
      return reading(script == printed ? U"革命风" : U"苹侖風", 0.9F);
    });
    ask_engine(asked, {&lines[0]}, engine, Script::kMixed);
    ASSERT_EQ(lines[0].readings.size(), 2U);
    EXPECT_EQ(text_of(lines[0].readings[1].glyphs), "革命风");
  }
}

TEST(AskEngine, NoLinesAreNoQuestion) {
  FakeReader engine([](const LineImage&, Script) { return LineReading{}; });
  ask_engine(page(), {}, engine, Script::kMixed);
  EXPECT_EQ(engine.lines_read, 0U);
}

}  // namespace
}  // namespace jiaokan
