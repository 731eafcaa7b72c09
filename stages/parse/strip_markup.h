// Lines of a text file → lines of text, each with what its markup said of it.
#pragma once

#include <span>
#include <vector>

#include "stages/parse/split_lines.h"

namespace jiaokan {

struct MarkedLine {
  std::uint32_t number = 0;  // of the file, from 1
  std::u32string text;       // without markup and outer spaces, never empty
  int heading = 0;           // 1..6: #…; 0: none
  bool strong = false;       // **all of it**
  bool item = false;         // a list mark stood before it, or it is a row of a table
  bool begins = false;       // follows a blank line or a tag, is indented, or is an item
};

// Lines without text (blank ones, rules, code fences, bare marks) are left out.
std::vector<MarkedLine> strip_markup(std::span<const SourceLine> lines);

}  // namespace jiaokan
