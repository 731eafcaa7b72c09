// The bytes of a text file as lines of characters that can be printed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jiaokan {

// A line of the file in NFC, without what has no ink: controls, zero-width marks, byte order marks.
// Tabs and no-break spaces are spaces.
struct SourceLine {
  std::uint32_t number = 0;  // in the file, from 1
  std::u32string text;
};

// Every line, blank ones too. \n, \r\n, \r, form feeds and Unicode's separators end a line.
// Throws PageError(kBadEncoding) when the bytes are not UTF-8.
std::vector<SourceLine> split_lines(std::string_view bytes);

}  // namespace jiaokan
