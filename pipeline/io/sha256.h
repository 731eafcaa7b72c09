// The SHA-256 of bytes: what an input is known by.
#pragma once

#include <string>
#include <string_view>

namespace jiaokan {

// 64 hexadecimal digits, lower case.
std::string sha256(std::string_view bytes);

}  // namespace jiaokan
