#include "stages/parse/assign_roles.h"

#include <algorithm>

#include "models/unicode.h"
#include "stages/parse/running_head.h"

namespace jiaokan {
namespace {

bool contains(std::u32string_view text, auto part) {
  return text.find(part) != std::u32string_view::npos;
}

// Running heads stand within this many lines of the page's begin or end.
constexpr std::size_t kMargin = 4;
constexpr std::size_t kLongestStrongHeading = 30;

bool is_strong_heading(const MarkedLine& line) {
  return line.strong && !line.item && line.text.size() <= kLongestStrongHeading &&
         std::ranges::none_of(line.text, [](char32_t c) {
           return is_sentence_end(c) || contains(U"，、；：,;:", c);
         });
}

// Roles of the headings [first, last), which follow each other.
void rank(std::span<const MarkedLine> lines, std::size_t first, std::size_t last, int page_level,
          std::vector<RegionRole>& roles) {
  int top = 6;
  for (std::size_t i = first; i < last; ++i) top = std::min(top, lines[i].heading);
  bool seen = false;
  for (std::size_t i = first; i < last; ++i) {
    const bool at_top = lines[i].heading == top;
    seen |= at_top;
    roles[i] = at_top && top == page_level ? RegionRole::kHeadline
               : at_top || seen            ? RegionRole::kSubheading
                                           : RegionRole::kKicker;
  }
}

void find_running_heads(std::span<const MarkedLine> lines, std::vector<RegionRole>& roles) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool near_edge = i < kMargin || i + kMargin >= lines.size();
    if (near_edge && !lines[i].item) roles[i] = running_head(lines[i].text);
  }
}

}  // namespace

std::vector<RegionRole> assign_roles(std::span<const MarkedLine> lines) {
  std::vector<RegionRole> roles(lines.size(), RegionRole::kBody);
  find_running_heads(lines, roles);
  const auto is_heading = [&](std::size_t i) {
    return lines[i].heading > 0 && roles[i] == RegionRole::kBody;
  };
  int page_level = 6;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_heading(i)) page_level = std::min(page_level, lines[i].heading);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_heading(i)) {
      std::size_t last = i + 1;
      while (last < lines.size() && is_heading(last)) ++last;
      rank(lines, i, last, page_level, roles);
      i = last - 1;
    } else if (roles[i] == RegionRole::kBody && is_strong_heading(lines[i])) {
      roles[i] = RegionRole::kSubheading;
    }
  }
  return roles;
}

}  // namespace jiaokan
