// UTF-8 in and out of the code points that the program computes with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jiaokan {

std::string encode_utf8(char32_t code_point);
std::string encode_utf8(std::u32string_view text);

// Byte offset of the first byte that is not UTF-8 (overlong forms and surrogates are not), or
// nothing when all of it is.
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

// REQUIRES: bytes are UTF-8, see find_invalid_utf8.
std::u32string decode_utf8(std::string_view bytes);

}  // namespace jiaokan
