#include "pipeline/io/read_transcript.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "models/unicode.h"
#include "pipeline/document/error.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

[[noreturn]] void fail_encoding(const std::string& message, const char* encoding) {
  throw PageError(ErrorKind::kBadEncoding, message,
                  fmt::format("Convert it: iconv -f {} -t UTF-8 FILE > NEW.", encoding));
}

}  // namespace

std::string read_transcript(std::string bytes) {
  if (is_utf16(bytes)) fail_encoding("is UTF-16, not UTF-8", "UTF-16");
  if (bytes.find('\0') != std::string::npos) {
    throw PageError(ErrorKind::kWrongFormat,
                    fmt::format("is no text: byte {} is NUL", bytes.find('\0')),
                    "Name it after what it is (.png, .pdf …), or leave it out.");
  }
  if (bytes.starts_with(kUtf8Mark)) bytes.erase(0, kUtf8Mark.size());
  if (const auto offset = find_invalid_utf8(bytes)) {
    // Older Chinese files are in GBK, which GB18030 includes.
    fail_encoding(fmt::format("is not UTF-8: byte {} is {:#04x}", *offset,
                              static_cast<unsigned char>(bytes[*offset])),
                  "GB18030");
  }
  const std::u32string text = decode_utf8(bytes);
  if (std::all_of(text.begin(), text.end(), is_space)) {
    throw PageError(ErrorKind::kEmpty, "has no text", "Transcribe it again, or leave it out.");
  }
  return bytes;
}

}  // namespace jiaokan
