#include "pipeline/io/read_scan.h"

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include <leptonica/allheaders.h>

#include "pipeline/document/error.h"
#include "pipeline/io/check_whole.h"
#include "pipeline/io/image_limits.h"
#include "pipeline/io/read_jpeg.h"
#include "pipeline/io/read_tiff.h"

namespace jiaokan {
namespace {

enum class Format { kPng, kJpeg, kJp2, kTiff };

Format format_of(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return Format::kPng;
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return Format::kJpeg;
  if (bytes.starts_with("\0\0\0\x0CjP  \r\n\x87\n"sv)) return Format::kJp2;
  if (bytes.starts_with("\xFF\x4F\xFF\x51"sv)) return Format::kJp2;
  for (const auto mark : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv}) {
    if (bytes.starts_with(mark)) return Format::kTiff;
  }
  if (bytes.starts_with("%PDF")) {
    throw PageError(ErrorKind::kWrongFormat, "is a PDF under another name", "Rename it to .pdf.");
  }
  throw PageError(ErrorKind::kWrongFormat, "is no PNG, JPEG, JPEG 2000 or TIFF picture",
                  "Convert it to one of these, or name it after what it is.");
}

struct FreePix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, FreePix>;

// Eight bits of luminance for each pixel, transparent as white.
PixPtr to_grey(PixPtr pix) {
  if (pixGetSpp(pix.get()) == 4) pix.reset(pixAlphaBlendUniform(pix.get(), 0xFFFFFF00));
  // Its three weights are those of ITU-R BT.601, rounded.
  if (pix && pixGetDepth(pix.get()) == 32) {
    return PixPtr(pixConvertRGBToGray(pix.get(), 0.30F, 0.59F, 0.11F));
  }
  return pix ? PixPtr(pixConvertTo8(pix.get(), /*cmapflag=*/0)) : nullptr;
}

Raster raster_of(Pix* pix) {
  const int width = pixGetWidth(pix), height = pixGetHeight(pix);
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  const l_uint32* row = pixGetData(pix);
  for (int y = 0; y < height; ++y, row += pixGetWpl(pix)) {
    for (int x = 0; x < width; ++x) {
      pixels.push_back(static_cast<std::uint8_t>(GET_DATA_BYTE(row, x)));
    }
  }
  return Raster(width, height, std::move(pixels), std::max(0, pixGetXRes(pix)));
}

Raster read_by_leptonica(std::string_view bytes, const char* format) {
  static const int silenced = setMsgSeverity(L_SEVERITY_NONE);
  static_cast<void>(silenced);
  PixPtr pix(pixReadMem(reinterpret_cast<const l_uint8*>(bytes.data()), bytes.size()));
  if (pix) pix = to_grey(std::move(pix));
  if (!pix) fail_truncated(format, "the pixels cannot be decoded");
  return raster_of(pix.get());
}

}  // namespace

int count_images(std::string_view bytes) {
  return format_of(bytes) == Format::kTiff ? count_tiff_images(bytes) : 1;
}

Raster read_scan(std::string_view bytes, int image) {
  switch (format_of(bytes)) {
    case Format::kJpeg: return read_jpeg(bytes);
    case Format::kTiff: return read_tiff(bytes, image);
    case Format::kPng: {
      check_png_whole(bytes);
      const StatedSize size = png_size(bytes);
      check_size(size.width, size.height);
      return read_by_leptonica(bytes, "PNG");
    }
    case Format::kJp2: {
      check_jp2_whole(bytes);
      const StatedSize size = jp2_size(bytes);
      check_size(size.width, size.height);
      return read_by_leptonica(bytes, "JPEG 2000");
    }
  }
  return {};
}

}  // namespace jiaokan
