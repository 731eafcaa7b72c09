#include "stages/recognize/tesseract_reader.h"

#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "pipeline/document/error.h"

namespace jiaokan {
namespace {

TEST(TesseractReader, NamesEngineAndModels) {
  const std::string version = make_tesseract_reader()->version();
  EXPECT_EQ(version.rfind("tesseract 5.", 0), 0U) << version;
  EXPECT_EQ(version, make_tesseract_reader()->version());
}

TEST(TesseractReader, PaperWithoutInkAndScrapsHaveNoText) {
  const auto reader = make_tesseract_reader();
  const auto blank = [](int width, int height) {
    return LineImage{
        .raster = Raster(width, height,
                         std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 255))};
  };
  const std::vector<LineImage> lines = {blank(300, 50), blank(1, 1), blank(0, 0)};
  for (const LineReading& reading : reader->read(lines, Script::kHans)) {
    EXPECT_TRUE(reading.glyphs.empty());
  }
}

}  // namespace
}  // namespace jiaokan
