#include "stages/recognize/own_reader.h"

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/document/error.h"
#include "stages/recognize/glyph_network.h"
#include "tests/recognize/drawn_line.h"
#include "tests/recognize/glyphs.h"

namespace jiaokan {
namespace {

class OwnReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    if (const auto fault = own_reader_fault()) GTEST_SKIP() << "no reader of our own: " << *fault;
  }
};

// One of fixtures/lines, a binary PGM.
Raster load_line(const std::string& name) {
  std::ifstream file(JIAOKAN_SOURCE_DIR "/fixtures/lines/" + name + ".pgm", std::ios::binary);
  std::string magic;
  int width = 0, height = 0, white = 0;
  file >> magic >> width >> height >> white;
  file.get();
  std::vector<std::uint8_t> pixels{std::istreambuf_iterator<char>(file), {}};
  return Raster(width, height, std::move(pixels));
}

LineReading read(const LineImage& line) {
  return make_own_reader()->read(std::span(&line, 1), Script::kMixed)[0];
}

TEST_F(OwnReaderTest, ReadsALineWithNarrowGlyphsAndMarks) {
  const LineImage line{
      .raster = load_line("horizontal"), .pitch_px = 36, .line = {22, 23, 673, 58}};
  const LineReading reading = read(line);
  EXPECT_EQ(text_of(reading.glyphs), "到2035年，全市要建成“15分钟生活圈”。");
  for (const Glyph& glyph : reading.glyphs) {
    EXPECT_GT(glyph.confidence, 0);
    EXPECT_LE(glyph.confidence, 1);
    float sum = glyph.confidence;
    for (const Candidate& candidate : glyph.candidates) sum += candidate.confidence;
    EXPECT_LE(sum, 1.001F);
  }
}

TEST_F(OwnReaderTest, ReadsAVerticalLineInThePagesPixels) {
  const LineImage line{.raster = load_line("vertical"),
                       .origin = {1000, 500},
                       .direction = Direction::kVertical,
                       .pitch_px = 36,
                       .line = {22, 24, 53, 584}};
  const LineReading reading = read(line);
  EXPECT_EQ(text_of(reading.glyphs), "記者從縣裡獲悉，圖書館今日開放。");
  ASSERT_GT(reading.glyphs.size(), 3U);
  EXPECT_NEAR(reading.glyphs[0].box.center().x, 1037, 3);
  EXPECT_NEAR(reading.glyphs[2].box.center().y, 500 + 20 + 36 * 2 + 18, 4);
}

// A vertical line whose last full stop is paler than the ink that is looked at.
Raster with_faint_end(const Raster& line, int from) {
  std::vector<std::uint8_t> pixels(line.data(), line.data() + line.box().area());
  for (std::size_t i = static_cast<std::size_t>(from * line.width()); i < pixels.size(); ++i) {
    pixels[i] = static_cast<std::uint8_t>(224 - (224 - pixels[i]) / 6);
  }
  return Raster(line.width(), line.height(), std::move(pixels));
}

TEST_F(OwnReaderTest, AFaintMarkIsFoundAtAParagraphsEnd) {
  LineImage line{.raster = with_faint_end(load_line("vertical"), 562),
                 .direction = Direction::kVertical,
                 .pitch_px = 36,
                 .line = {22, 24, 53, 562}};
  EXPECT_EQ(text_of(read(line).glyphs), "記者從縣裡獲悉，圖書館今日開放");
  line.ends_paragraph = true;
  EXPECT_EQ(text_of(read(line).glyphs), "記者從縣裡獲悉，圖書館今日開放。");
}

TEST_F(OwnReaderTest, AMarkWithAnotherBesideItIsTwo) {
  const LineImage line{
      .raster = load_line("quote-and-colon"), .pitch_px = 50, .line = {22, 22, 456, 74}};
  EXPECT_EQ(text_of(read(line).glyphs), "老街“夜校”：第一课");
}

TEST_F(OwnReaderTest, AColonStandsUprightInAVerticalLine) {
  const LineImage line{.raster = load_line("upright-colon"),
                       .direction = Direction::kVertical,
                       .pitch_px = 56,
                       .line = {22, 22, 78, 470}};
  EXPECT_EQ(text_of(read(line).glyphs), "縣城夜話：修渠記");
}

TEST_F(OwnReaderTest, TheSameLineAmongOthersReadsTheSame) {
  const LineImage line{
      .raster = load_line("horizontal"), .pitch_px = 36, .line = {22, 23, 673, 58}};
  const LineImage lines[] = {bars(100, {{3, 20}, {30, 50}}), line, {}, line};
  const auto readings = make_own_reader()->read(lines, Script::kMixed);
  ASSERT_EQ(readings.size(), 4U);
  EXPECT_EQ(text_of(readings[1].glyphs), text_of(readings[3].glyphs));
  EXPECT_EQ(text_of(readings[1].glyphs), text_of(read(line).glyphs));
}

TEST_F(OwnReaderTest, DamagedLinesGiveNothing) {
  EXPECT_THAT(make_own_reader()->read({}, Script::kHans), testing::IsEmpty());
  EXPECT_EQ(text_of(read({}).glyphs), "");
  EXPECT_EQ(text_of(read(bars(200, {})).glyphs), "");
  EXPECT_EQ(text_of(read(bars(200, {{0, 200}})).glyphs), "");
  EXPECT_EQ(text_of(read({.raster = Raster(1, 1, {9}), .line = {0, 0, 1, 1}}).glyphs), "");
  EXPECT_EQ(text_of(read({.raster = Raster(9, 9, std::vector<std::uint8_t>(81, 9)),
                          .line = {-5, -5, 50, 50}})
                        .glyphs),
            "");
}

TEST_F(OwnReaderTest, ItsVersionNamesItsWeights) {
  EXPECT_THAT(make_own_reader()->version(), testing::MatchesRegex("own [0-9a-f]{16}"));
}

TEST(GlyphNetwork, BytesThatAreNoNetworkAreRefused) {
  EXPECT_THROW(GlyphNetwork("no network", 7), SetupError);
  EXPECT_THROW(GlyphNetwork("", 7), SetupError);
}

}  // namespace
}  // namespace jiaokan
