// The bytes of an input file.
#pragma once

#include <string>

namespace jiaokan {

inline constexpr std::size_t kMaxFileBytes = std::size_t{2} << 30;

// Throws PageError: kUnreadable, kEmpty, kTooLarge (more than kMaxFileBytes).
std::string read_file(const std::string& path);

}  // namespace jiaokan
