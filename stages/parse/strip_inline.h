// Markdown inside a line: emphasis, links, code, escapes.
#pragma once

#include <string>
#include <string_view>

namespace jiaokan {

// The text that the marks stand around. A link keeps its words, a picture its description.
std::u32string strip_inline(std::u32string_view line);

}  // namespace jiaokan
