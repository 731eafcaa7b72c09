#include "pipeline/io/read_scan.h"

#include <cstdlib>
#include <memory>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include "tests/io/expect_error.h"

namespace jiaokan {
namespace {

using PixPtr = std::unique_ptr<Pix, void (*)(Pix*)>;

PixPtr own(Pix* pix) {
  return {pix, [](Pix* p) { pixDestroy(&p); }};
}

// 64 by 48, white, with a black square at (8..24, 8..16); any depth.
PixPtr page(int depth = 8) {
  PixPtr pix = own(pixCreate(64, 48, depth));
  pixSetAllArbitrary(pix.get(), depth == 1 ? 0 : depth == 32 ? 0xFFFFFF00 : (1U << depth) - 1);
  for (int y = 8; y < 16; ++y) {
    for (int x = 8; x < 24; ++x) pixSetPixel(pix.get(), x, y, depth == 1 ? 1 : 0);
  }
  return pix;
}

std::string encode(Pix* pix, int format) {
  l_uint8* data = nullptr;
  std::size_t size = 0;
  EXPECT_EQ(pixWriteMem(&data, &size, pix, format), 0);
  std::string bytes(reinterpret_cast<char*>(data), size);
  std::free(data);
  return bytes;
}

std::string error_for(const std::string& bytes) {
  return error_of([&] { read_scan(bytes); });
}

// "size black white": the size, a tone within the square and one without.
std::string summary(const Raster& raster) {
  return std::to_string(raster.width()) + "x" + std::to_string(raster.height()) + " " +
         std::to_string(raster.at(16, 12) / 16) + " " + std::to_string(raster.at(40, 30) / 16);
}

TEST(ReadScan, EveryFormatAndDepthAsGrey) {
  for (const int depth : {1, 8, 16, 32}) {
    for (const int format : {IFF_PNG, IFF_TIFF_ZIP}) {
      EXPECT_EQ(summary(read_scan(encode(page(depth).get(), format))), "64x48 0 15")
          << depth << " bits, format " << format;
    }
  }
  for (const int format : {IFF_JFIF_JPEG, IFF_JP2, IFF_TIFF_LZW}) {
    EXPECT_EQ(summary(read_scan(encode(page().get(), format))), "64x48 0 15") << format;
  }
  EXPECT_EQ(summary(read_scan(encode(page(1).get(), IFF_TIFF_G4))), "64x48 0 15");
}

TEST(ReadScan, PaletteAndTransparency) {
  const PixPtr palette = own(pixConvertTo8(page(1).get(), /*cmapflag=*/1));
  EXPECT_EQ(summary(read_scan(encode(palette.get(), IFF_PNG))), "64x48 0 15");
  // Transparent black is paper.
  const PixPtr clear = own(pixCreate(64, 48, 32));
  pixSetSpp(clear.get(), 4);
  EXPECT_EQ(read_scan(encode(clear.get(), IFF_PNG)).at(16, 12), 255);
}

TEST(ReadScan, StatedResolution) {
  const PixPtr pix = page();
  pixSetResolution(pix.get(), 300, 300);
  for (const int format : {IFF_PNG, IFF_JFIF_JPEG, IFF_TIFF_ZIP}) {
    EXPECT_NEAR(read_scan(encode(pix.get(), format)).dpi(), 300, 1);
  }
  EXPECT_EQ(read_scan(encode(page().get(), IFF_PNG)).dpi(), 0);
}

TEST(ReadScan, PicturesOfATiff) {
  const std::string path = testing::TempDir() + "/jiaokan-pages.tif";
  pixWriteTiff(path.c_str(), page().get(), IFF_TIFF_ZIP, "w");
  const PixPtr second = own(pixCreate(5, 7, 8));
  pixWriteTiff(path.c_str(), second.get(), IFF_TIFF_ZIP, "a");
  std::size_t size = 0;
  std::unique_ptr<l_uint8, void (*)(void*)> data(l_binaryRead(path.c_str(), &size), &std::free);
  std::remove(path.c_str());
  const std::string bytes(reinterpret_cast<char*>(data.get()), size);
  EXPECT_EQ(count_images(bytes), 2);
  EXPECT_EQ(read_scan(bytes, 0).box(), (Box{0, 0, 64, 48}));
  EXPECT_EQ(read_scan(bytes, 1).box(), (Box{0, 0, 5, 7}));
}

// A cut that takes nothing but a TIFF's remarks may pass; a part of the picture never does.
TEST(ReadScan, EveryCutIsNoticed) {
  const std::string square = summary(read_scan(encode(page().get(), IFF_PNG)));
  for (const int format : {IFF_PNG, IFF_JFIF_JPEG, IFF_JP2, IFF_TIFF_ZIP, IFF_TIFF_LZW}) {
    const std::string whole = encode(page().get(), format);
    int noticed = 0;
    for (std::size_t percent = 5; percent < 100; percent += 5) {
      const std::string torn = whole.substr(0, whole.size() * percent / 100);
      const std::string error = error_for(torn);
      noticed += error.starts_with("truncated: ") ? 1 : 0;
      if (error == "none") {
        EXPECT_EQ(summary(read_scan(torn)), square) << format;
      }
    }
    EXPECT_GE(noticed, 17) << format;
  }
}

TEST(ReadScan, FlippedBytesNeverCrash) {
  for (const int format : {IFF_PNG, IFF_JFIF_JPEG, IFF_JP2, IFF_TIFF_ZIP}) {
    const std::string whole = encode(page().get(), format);
    for (std::size_t at = 0; at < whole.size(); at += 7) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(~damaged[at]);
      try {
        const Raster raster = read_scan(damaged);
        EXPECT_FALSE(raster.empty());
      } catch (const PageError& error) {
        EXPECT_FALSE(error.way_out().empty());
      }
    }
  }
}

TEST(ReadScan, NoPicture) {
  EXPECT_EQ(error_for("晚报"), "wrong-format: is no PNG, JPEG, JPEG 2000 or TIFF picture");
  EXPECT_EQ(error_for("%PDF-1.4"), "wrong-format: is a PDF under another name");
}

TEST(ReadScan, SizesBeyondTheLimitsAreRefusedByTheHeader) {
  // A one-bit picture, so that the test does not make what it forbids.
  const PixPtr wide = own(pixCreate(40000, 2, 1));
  const std::string expected =
      "too-large: is 40000 by 2 pixels; at most 32767 a side and 400 "
      "million in all are read";
  EXPECT_EQ(error_for(encode(wide.get(), IFF_PNG)), expected);
  EXPECT_EQ(error_for(encode(wide.get(), IFF_TIFF_G4)), expected);
}

}  // namespace
}  // namespace jiaokan
