// The reverse of an enum's to_string: the enumerator that is written so.
#pragma once

#include <optional>
#include <string_view>

namespace jiaokan {

// `all` lists the enumerators; each enum has such a list beside it, named k<Enum>s.
template <class Enum, std::size_t N>
std::optional<Enum> parse_enum(const Enum (&all)[N], std::string_view text) {
  for (const Enum value : all) {
    if (to_string(value) == text) return value;
  }
  return std::nullopt;
}

}  // namespace jiaokan
