#include "pipeline/io/read_jpeg.h"

#include <array>
#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <jpeglib.h>

#include "pipeline/io/image_limits.h"

namespace jiaokan {
namespace {

// libjpeg reports through callbacks and leaves by longjmp.
struct Complaints {
  jpeg_error_mgr base;
  std::jmp_buf leave;
  std::array<char, JMSG_LENGTH_MAX> first;
  int count;
};

Complaints& complaints_of(j_common_ptr info) {
  return *reinterpret_cast<Complaints*>(info->err);
}

void note(j_common_ptr info) {
  Complaints& complaints = complaints_of(info);
  if (complaints.count++ == 0) info->err->format_message(info, complaints.first.data());
}

void on_error(j_common_ptr info) {
  note(info);
  std::longjmp(complaints_of(info).leave, 1);
}

// Level -1 is a warning about corrupt data, 0 and above is trace.
void on_message(j_common_ptr info, int level) {
  if (level < 0) note(info);
}

struct Decoded {
  int width = 0, height = 0, dpi = 0, orientation = 1;
  std::vector<std::uint8_t> pixels;
};

struct Decoder {
  jpeg_decompress_struct info{};
  Complaints complaints{};
  std::vector<std::uint8_t> row;

  Decoder() {
    info.err = jpeg_std_error(&complaints.base);
    complaints.base.error_exit = on_error;
    complaints.base.emit_message = on_message;
  }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder() { jpeg_destroy_decompress(&info); }

  [[noreturn]] void fail() const { fail_truncated("JPEG", complaints.first.data()); }
};

// Each of these is left by longjmp on an error, so none holds an object with a destructor.
bool read_header(Decoder& decoder, std::string_view bytes) {
  if (setjmp(decoder.complaints.leave) != 0) return false;
  jpeg_create_decompress(&decoder.info);
  jpeg_mem_src(&decoder.info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  jpeg_save_markers(&decoder.info, JPEG_APP0 + 1, 0xFFFF);
  return jpeg_read_header(&decoder.info, TRUE) == JPEG_HEADER_OK;
}

// Adobe's CMYK is stored inverted, which leaves ink as darkness in each channel.
std::uint8_t cmyk_luminance(const std::uint8_t* p) {
  const int luminance = (77 * p[0] + 150 * p[1] + 29 * p[2]) >> 8;
  return static_cast<std::uint8_t>(luminance * p[3] / 255);
}

bool read_pixels(Decoder& decoder, Decoded& decoded) {
  if (setjmp(decoder.complaints.leave) != 0) return false;
  jpeg_decompress_struct& info = decoder.info;
  const bool four = info.num_components == 4;
  info.out_color_space = four ? JCS_CMYK : JCS_GRAYSCALE;
  jpeg_start_decompress(&info);
  const std::size_t width = info.output_width;
  while (info.output_scanline < info.output_height) {
    std::uint8_t* target = decoded.pixels.data() + width * info.output_scanline;
    JSAMPROW row = four ? decoder.row.data() : target;
    jpeg_read_scanlines(&info, &row, 1);
    for (std::size_t x = 0; four && x < width; ++x) target[x] = cmyk_luminance(row + 4 * x);
  }
  jpeg_finish_decompress(&info);
  return true;
}

int stated_dpi(const jpeg_decompress_struct& info) {
  if (info.density_unit == 1) return info.X_density;
  if (info.density_unit == 2) return info.X_density * 254 / 100;
  return 0;
}

}  // namespace

int exif_orientation(std::string_view segment) {
  constexpr std::string_view kMark{"Exif\0\0", 6};
  if (!segment.starts_with(kMark)) return 1;
  const std::string_view tiff = segment.substr(kMark.size());
  const bool little = tiff.starts_with("II");
  const auto number = [&](std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t byte = at + (little ? size - 1 - i : i);
      value = value << 8 | (byte < tiff.size() ? static_cast<unsigned char>(tiff[byte]) : 0U);
    }
    return value;
  };
  const std::size_t directory = number(4, 4);
  const std::size_t entries = number(directory, 2);
  for (std::size_t i = 0; i < entries && directory + 2 + 12 * i < tiff.size(); ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (number(entry, 2) != 0x0112) continue;
    const auto orientation = static_cast<int>(number(entry + 8, 2));
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

Raster upright(const Raster& raster, int orientation) {
  if (orientation == 1 || raster.empty()) return raster;
  const int w = raster.width(), h = raster.height();
  const bool swapped = orientation >= 5;
  const int width = swapped ? h : w, height = swapped ? w : h;
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      // Where the upright pixel (x, y) is stored; 5 to 8 are 1 to 4 with the axes exchanged.
      int u = swapped ? y : x, v = swapped ? x : y;
      if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
        u = w - 1 - u;
      }
      if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
        v = h - 1 - v;
      }
      pixels.push_back(raster.at(u, v));
    }
  }
  return Raster(width, height, std::move(pixels), raster.dpi());
}

Raster read_jpeg(std::string_view bytes) {
  Decoder decoder;
  if (!read_header(decoder, bytes)) decoder.fail();
  const jpeg_decompress_struct& info = decoder.info;
  check_size(info.image_width, info.image_height);
  Decoded decoded;
  decoded.width = static_cast<int>(info.image_width);
  decoded.height = static_cast<int>(info.image_height);
  decoded.dpi = stated_dpi(info);
  for (const jpeg_marker_struct* marker = info.marker_list; marker; marker = marker->next) {
    const std::string_view segment(reinterpret_cast<const char*>(marker->data),
                                   marker->data_length);
    if (const int turned = exif_orientation(segment); turned != 1) decoded.orientation = turned;
  }
  decoded.pixels.resize(static_cast<std::size_t>(decoded.width) *
                        static_cast<std::size_t>(decoded.height));
  decoder.row.resize(static_cast<std::size_t>(decoded.width) * 4);
  if (!read_pixels(decoder, decoded) || decoder.complaints.count > 0) decoder.fail();
  return upright(Raster(decoded.width, decoded.height, std::move(decoded.pixels), decoded.dpi),
                 decoded.orientation);
}

}  // namespace jiaokan
