#include "pipeline/io/check_whole.h"

#include <cstddef>
#include <cstdint>

#include <zlib.h>

#include "pipeline/io/image_limits.h"

namespace jiaokan {
namespace {

constexpr std::size_t kPngSignature = 8;
// Start of a JPEG 2000 codestream (SOC, SIZ) and its end (EOC): ISO/IEC 15444-1, annex A.
constexpr std::string_view kCodestreamBegin = "\xFF\x4F\xFF\x51";
constexpr std::string_view kCodestreamEnd = "\xFF\xD9";

// Big-endian. REQUIRES: the bytes are there.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

bool has(std::string_view bytes, std::size_t at, std::uint64_t size) {
  return at <= bytes.size() && size <= bytes.size() - at;
}

// The content of the box of that type, or nothing. Throws when a box reaches beyond the file.
std::string_view find_box(std::string_view bytes, std::string_view type) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (!has(bytes, at, 8)) fail_truncated("JPEG 2000", "a box has no head");
    std::uint64_t size = number(bytes, at, 4);
    std::size_t head = 8;
    if (size == 1 && has(bytes, at, 16)) {
      size = number(bytes, at + 8, 8);
      head = 16;
    }
    if (size == 0) size = bytes.size() - at;
    if (size < head || !has(bytes, at, size)) {
      fail_truncated("JPEG 2000", "a box reaches beyond the file");
    }
    if (bytes.substr(at + 4, 4) == type) return bytes.substr(at + head, size - head);
    at += size;
  }
  return {};
}

std::string_view codestream(std::string_view bytes) {
  if (bytes.starts_with(kCodestreamBegin)) return bytes;
  const std::string_view found = find_box(bytes, "jp2c");
  if (!found.starts_with(kCodestreamBegin)) fail_truncated("JPEG 2000", "no codestream");
  return found;
}

}  // namespace

void check_png_whole(std::string_view bytes) {
  for (std::size_t at = kPngSignature;;) {
    if (!has(bytes, at, 12)) fail_truncated("PNG", "the end mark is missing");
    const std::uint64_t size = number(bytes, at, 4);
    if (!has(bytes, at, size + 12)) fail_truncated("PNG", "a chunk reaches beyond the file");
    const std::string_view body = bytes.substr(at + 4, size + 4);
    const uLong sum =
        crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    if (sum != number(bytes, at + 8 + size, 4)) fail_truncated("PNG", "a checksum differs");
    if (at == kPngSignature && !(body.starts_with("IHDR") && size == 13)) {
      fail_truncated("PNG", "the header is missing");
    }
    if (body.starts_with("IEND")) return;
    at += size + 12;
  }
}

void check_jp2_whole(std::string_view bytes) {
  std::string_view stream = codestream(bytes);
  // Some writers pad to an even length.
  while (!stream.empty() && stream.back() == '\0') stream.remove_suffix(1);
  if (!stream.ends_with(kCodestreamEnd)) fail_truncated("JPEG 2000", "the end mark is missing");
  if (stream.size() < 24) fail_truncated("JPEG 2000", "no picture size");
}

StatedSize png_size(std::string_view bytes) {
  return {static_cast<long long>(number(bytes, kPngSignature + 8, 4)),
          static_cast<long long>(number(bytes, kPngSignature + 12, 4))};
}

StatedSize jp2_size(std::string_view bytes) {
  // SIZ: marker 2, length 2, capabilities 2, then the reference grid's size and the offset on it.
  const std::string_view stream = codestream(bytes);
  const auto field = [&](std::size_t index) {
    return static_cast<long long>(number(stream, 8 + 4 * index, 4));
  };
  return {field(0) - field(2), field(1) - field(3)};
}

}  // namespace jiaokan
