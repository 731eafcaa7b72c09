#include "pipeline/io/read_tiff.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <tiffio.h>

#include "pipeline/document/error.h"
#include "pipeline/io/image_limits.h"
#include "pipeline/io/read_jpeg.h"

namespace jiaokan {
namespace {

// The bytes as the file that libtiff wants to read.
struct Source {
  std::string_view bytes;
  toff_t at = 0;
};

Source& source_of(thandle_t handle) {
  return *static_cast<Source*>(handle);
}

tsize_t read_some(thandle_t handle, void* target, tsize_t size) {
  Source& source = source_of(handle);
  if (source.at >= source.bytes.size()) return 0;
  const auto left = static_cast<tsize_t>(source.bytes.size() - source.at);
  const tsize_t count = std::min(size, left);
  std::memcpy(target, source.bytes.data() + source.at, static_cast<std::size_t>(count));
  source.at += static_cast<toff_t>(count);
  return count;
}

tsize_t write_none(thandle_t, void*, tsize_t) {
  return 0;
}

toff_t seek(thandle_t handle, toff_t offset, int whence) {
  Source& source = source_of(handle);
  const toff_t base = whence == SEEK_CUR ? source.at : whence == SEEK_END ? source.bytes.size() : 0;
  return source.at = base + offset;
}

int close_none(thandle_t) {
  return 0;
}
toff_t size_of(thandle_t handle) {
  return source_of(handle).bytes.size();
}

using Tiff = std::unique_ptr<TIFF, void (*)(TIFF*)>;

Tiff open(Source& source) {
  static const bool silenced = [] {
    TIFFSetErrorHandler(nullptr);
    TIFFSetWarningHandler(nullptr);
    return true;
  }();
  static_cast<void>(silenced);
  // "m": no memory mapping, so that every read is bounded by read_some.
  Tiff tiff(TIFFClientOpen("picture", "rm", &source, read_some, write_none, seek, close_none,
                           size_of, nullptr, nullptr),
            &TIFFClose);
  if (!tiff) fail_truncated("TIFF", "no directory of pictures");
  return tiff;
}

int stated_dpi(TIFF* tiff) {
  float resolution = 0;
  std::uint16_t unit = RESUNIT_INCH;
  if (TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &resolution) == 0) return 0;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_RESOLUTIONUNIT, &unit);
  if (unit == RESUNIT_NONE || !(resolution > 0) || resolution > 100'000) return 0;
  return static_cast<int>(
      std::lround(unit == RESUNIT_CENTIMETER ? resolution * 2.54F : resolution));
}

// Luminance over white paper; the colours are already multiplied by their alpha.
std::uint8_t grey(std::uint32_t abgr) {
  const std::uint32_t luminance =
      (77 * TIFFGetR(abgr) + 150 * TIFFGetG(abgr) + 29 * TIFFGetB(abgr)) >> 8;
  return static_cast<std::uint8_t>(std::min(255U, luminance + 255 - TIFFGetA(abgr)));
}

}  // namespace

int count_tiff_images(std::string_view bytes) {
  Source source{bytes};
  const Tiff tiff = open(source);
  return std::max(1, static_cast<int>(TIFFNumberOfDirectories(tiff.get())));
}

Raster read_tiff(std::string_view bytes, int image) {
  Source source{bytes};
  const Tiff tiff = open(source);
  if (TIFFSetDirectory(tiff.get(), static_cast<tdir_t>(image)) == 0) {
    fail_truncated("TIFF", fmt::format("picture {} is missing", image + 1));
  }
  std::uint32_t width = 0, height = 0;
  TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
  TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &height);
  check_size(width, height);
  std::array<char, 1024> reason{};
  if (TIFFRGBAImageOK(tiff.get(), reason.data()) == 0) {
    throw PageError(ErrorKind::kWrongFormat,
                    fmt::format("is a TIFF of a kind that is not read: {}", reason.data()),
                    "Save it as 8-bit grey.");
  }
  std::uint16_t orientation = ORIENTATION_TOPLEFT;
  TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_ORIENTATION, &orientation);
  if (orientation < 1 || orientation > 8) orientation = ORIENTATION_TOPLEFT;
  std::vector<std::uint32_t> colours(std::size_t{width} * height);
  // Asked for its own orientation, libtiff turns nothing: it cannot exchange the axes.
  if (TIFFReadRGBAImageOriented(tiff.get(), width, height, colours.data(), orientation,
                                /*stopOnError=*/1) == 0) {
    fail_truncated("TIFF", "the pixels end early");
  }
  std::vector<std::uint8_t> pixels(colours.size());
  std::transform(colours.begin(), colours.end(), pixels.begin(), grey);
  return upright(Raster(static_cast<int>(width), static_cast<int>(height), std::move(pixels),
                        stated_dpi(tiff.get())),
                 orientation);
}

}  // namespace jiaokan
