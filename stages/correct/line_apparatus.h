// Bare lines of text as an article with one witness, so that they can be corrected alone.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/apparatus.h"
#include "pipeline/document/edit.h"

namespace jiaokan {

Apparatus apparatus_of_line(std::u32string_view line);

// All lines as one article; a glyph's place tells its line. A line begins a paragraph unless the
// text is set in lines of one width, and the line before is full and goes on.
Apparatus apparatus_of_lines(std::span<const std::u32string> lines);

// The `count` lines of such an apparatus as they read with the edits. What replaces characters of
// two lines one for one stays in their lines; all else goes to the first of them.
std::vector<std::u32string> lines_of(const Apparatus& apparatus, const std::vector<Edit>& edits,
                                     std::size_t count);

}  // namespace jiaokan
