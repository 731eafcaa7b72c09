#include "tests/support/recorded_reader.h"

#include <cstdio>
#include <stdexcept>

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/recognize/fake_reader.h"

namespace jiaokan {
namespace {

LineImage image(std::uint8_t tone, Point origin) {
  return {.raster = Raster(2, 1, {tone, 255}), .origin = origin};
}

TEST(RecordedReader, ReplaysWhatWasRecordedWhereverTheLineStands) {
  const std::string path = testing::TempDir() + "/jiaokan-record-" + std::to_string(getpid());
  FakeReader engine([](const LineImage& line, Script) {
    LineReading said = reading(line.raster.at(0, 0) == 0 ? U"春风" : U"", 0.5F, line.origin.x);
    if (!said.glyphs.empty()) said.glyphs[0].candidates = {{U'夏', 0.25F}, {0, 0.125F}};
    return said;
  });
  RecordingReader recording(engine);
  const std::vector<LineImage> lines = {image(0, {5, 0}), image(9, {0, 0})};
  recording.read(lines, Script::kHans);
  recording.save(path);

  RecordedReader recorded(path);
  EXPECT_EQ(recorded.version(), engine.version());
  EXPECT_EQ(recorded.best_em_px(), engine.best_em_px());
  const std::vector<LineImage> elsewhere = {image(9, {0, 7}), image(0, {105, 0})};
  const std::vector<LineReading> said = recorded.read(elsewhere, Script::kHans);
  EXPECT_EQ(text_of(said[0].glyphs), "");
  EXPECT_EQ(text_of(said[1].glyphs), "春风");
  EXPECT_EQ(said[1].glyphs[1].box, (Box{115, 0, 125, 10}));
  EXPECT_EQ(said[1].glyphs[0].candidates, (std::vector<Candidate>{{U'夏', 0.25F}, {0, 0.125F}}));
  // Another script, or another picture, was never read.
  EXPECT_THROW(recorded.read(elsewhere, Script::kHant), std::runtime_error);
  EXPECT_THROW(recorded.read(std::vector<LineImage>{image(1, {})}, Script::kHans),
               std::runtime_error);
  std::remove(path.c_str());
}

}  // namespace
}  // namespace jiaokan
