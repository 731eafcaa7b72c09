#include "pipeline/document/utf8.h"

#include <cassert>

namespace jiaokan {
namespace {

struct Decoded {
  char32_t code_point;
  std::size_t length;  // 0 when the bytes are not UTF-8
};

// The smallest code point that needs a sequence of this length: anything below is overlong.
constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};

Decoded decode_one(std::string_view bytes) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length) return {0, 0};
  char32_t c = lead & (0x7F >> length);
  for (std::size_t at = 1; at < length; ++at) {
    if ((byte(at) & 0xC0) != 0x80) return {0, 0};
    c = (c << 6) | (byte(at) & 0x3F);
  }
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (c < kSmallest[length] || surrogate || c > 0x10FFFF) return {0, 0};
  return {c, length};
}

}  // namespace

std::string encode_utf8(char32_t c) {
  const auto tail = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(c)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(c >> 6), tail(c)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(c >> 12), tail(c >> 6), tail(c)};
}

std::string encode_utf8(std::u32string_view text) {
  std::string bytes;
  bytes.reserve(text.size() * 3);
  for (const char32_t c : text) bytes += encode_utf8(c);
  return bytes;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded decoded = decode_one(bytes.substr(at, 4));
    if (decoded.length == 0) return at;
    at += decoded.length;
  }
  return std::nullopt;
}

std::u32string decode_utf8(std::string_view bytes) {
  std::u32string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded decoded = decode_one(bytes.substr(at, 4));
    assert(decoded.length > 0);
    if (decoded.length == 0) break;
    text += decoded.code_point;
    at += decoded.length;
  }
  return text;
}

}  // namespace jiaokan
