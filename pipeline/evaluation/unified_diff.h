// Two texts line by line, as `diff -u` shows them.
#pragma once

#include <string>
#include <string_view>

namespace jiaokan {

// Empty when the texts are equal. `from_name` and `to_name` head the two sides; three unchanged
// lines stand around each change. Time and memory grow with the product of the line counts.
std::string unified_diff(std::string_view from, std::string_view to, std::string_view from_name,
                         std::string_view to_name);

}  // namespace jiaokan
