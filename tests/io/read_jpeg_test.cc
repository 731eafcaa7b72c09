#include "pipeline/io/read_jpeg.h"

#include <gtest/gtest.h>

namespace jiaokan {
namespace {

using std::string_view_literals::operator""sv;

// An APP1 segment with one entry: orientation 6, in either byte order.
constexpr std::string_view kLittle =
    "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"sv;
constexpr std::string_view kBig =
    "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"sv;

TEST(ExifOrientation, EitherByteOrder) {
  EXPECT_EQ(exif_orientation(kLittle), 6);
  EXPECT_EQ(exif_orientation(kBig), 6);
}

TEST(ExifOrientation, DamageMeansUpright) {
  EXPECT_EQ(exif_orientation(""), 1);
  EXPECT_EQ(exif_orientation("http://ns.adobe.com/xap/1.0/"), 1);
  for (std::size_t size = 0; size < kLittle.size(); ++size) {
    const int orientation = exif_orientation(kLittle.substr(0, size));
    EXPECT_TRUE(orientation == 1 || orientation == 6);
  }
  EXPECT_EQ(exif_orientation("Exif\0\0II*\0\xFF\xFF\xFF\xFF"sv), 1);
}

// The picture "0 1 2 / 3 4 5" as each orientation stores it, row by row, comes back upright.
TEST(Upright, UndoesEachOrientation) {
  const struct {
    int orientation, width;
    std::vector<std::uint8_t> stored;
  } cases[] = {{1, 3, {0, 1, 2, 3, 4, 5}}, {2, 3, {2, 1, 0, 5, 4, 3}}, {3, 3, {5, 4, 3, 2, 1, 0}},
               {4, 3, {3, 4, 5, 0, 1, 2}}, {5, 2, {0, 3, 1, 4, 2, 5}}, {6, 2, {2, 5, 1, 4, 0, 3}},
               {7, 2, {5, 2, 4, 1, 3, 0}}, {8, 2, {3, 0, 4, 1, 5, 2}}};
  for (const auto& row : cases) {
    const Raster raster = upright(Raster(row.width, 6 / row.width, row.stored), row.orientation);
    ASSERT_EQ(raster.box(), (Box{0, 0, 3, 2})) << row.orientation;
    EXPECT_EQ(std::vector<std::uint8_t>(raster.data(), raster.data() + 6),
              (std::vector<std::uint8_t>{0, 1, 2, 3, 4, 5}))
        << row.orientation;
  }
}

}  // namespace
}  // namespace jiaokan
