// Text as it may stand in HTML, in element content and in quoted attributes.
#pragma once

#include <string>
#include <string_view>

namespace jiaokan {

// UTF-8. Markup characters become references; what no document may hold (control characters,
// noncharacters) or what would turn the text around it (bidirectional overrides) becomes U+FFFD.
std::string escape_html(std::u32string_view text);
std::string escape_html(std::string_view utf8);

}  // namespace jiaokan
