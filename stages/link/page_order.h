// The order in which fragments are looked at, whatever order they came in.
#pragma once

#include <compare>
#include <span>
#include <string>
#include <vector>

#include "pipeline/document/fragment.h"

namespace jiaokan {

// A page label as a reader sorts it: "2" before "10", "A6" before "B1". Unknown labels come first.
struct LabelRank {
  std::string letters;
  long number = -1;
  auto operator<=>(const LabelRank&) const = default;
};
LabelRank rank(const PageLabel& label);

// Indices of the fragments by issue, page label, page id and place on the page.
std::vector<std::size_t> in_page_order(std::span<const Fragment> fragments);

}  // namespace jiaokan
