#include "stages/compose/mark_page_head.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "models/unicode.h"

namespace jiaokan {
namespace {

using std::u32string;
using std::u32string_view;

constexpr double kBand = 0.12, kFoot = 0.05;  // of the text's height or width
constexpr std::size_t kLongest = 40;          // signs of a story that may be a page's head
constexpr std::size_t kFewSigns = 8;          // of a part that only its place tells

u32string squeezed(const ReadRegion& region) {
  u32string text;
  for (const ReadLine& line : region.lines) {
    for (const Glyph& glyph : line.text.glyphs) {
      if (!is_space(glyph.character)) text += to_half_width(glyph.character);
    }
  }
  return text;
}

bool has(u32string_view text, char32_t c) {
  return text.find(c) != u32string_view::npos;
}

std::size_t count_digits(u32string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, is_numeral));
}

// 「2024年5月10日 星期五」, 「中華民國三十七年九月七日」, 「2022-03-08」.
bool is_date(u32string_view text) {
  if (text.size() > 30 || has(text, U'，') || has(text, U'。')) return false;
  if (has(text, U'年') && has(text, U'月') && has(text, U'日')) {
    return 2 * (count_digits(text) + 3) >= text.size();
  }
  const auto dashes = std::ranges::count(text, U'-');
  return dashes == 2 && count_digits(text) >= 6 && text.size() <= 12;
}

// 「第三版」, 「A06要闻」, 「版次：3」; a bare number only where `bare` is.
bool is_page_number(u32string_view text, bool bare) {
  if (text.empty() || text.size() > 9) return false;
  const std::size_t digits = count_digits(text);
  if (digits == 0 || digits > 3) return false;
  if (has(text, U'版'))
    return text.starts_with(U"第") || text.starts_with(U"版") || digits + 1 == text.size();
  if (text[0] >= U'A' && text[0] <= U'Z') return digits >= 1 && is_numeral(text[1]);
  return bare && digits == text.size();
}

bool is_paper_name(u32string_view text) {
  return text.size() >= 2 && text.size() <= 8 && (text.ends_with(U"报") || text.ends_with(U"報"));
}

std::optional<RegionRole> role_by_words(u32string_view text, bool bare) {
  if (is_paper_name(text)) return RegionRole::kMasthead;
  if (is_date(text) || is_page_number(text, bare)) return RegionRole::kPageNumber;
  return std::nullopt;
}

struct Edges {
  Box text;               // all regions
  bool vertical = false;  // most lines run down

  bool at_head(const Box& box) const {
    return box.bottom <= text.top + kBand * text.height() ||
           (vertical && box.left >= text.right - kBand * text.width());
  }
  bool at_foot(const Box& box) const { return box.top >= text.bottom - kFoot * text.height(); }
};

Edges edges_of(const ReadPage& page) {
  Edges edges;
  std::ptrdiff_t down = 0, across = 0;
  for (const ReadRegion& region : page.regions) {
    if (!squeezed(region).empty()) edges.text = unite(edges.text, region.box);
    (region.direction == Direction::kVertical ? down : across) += std::ssize(region.lines);
  }
  edges.vertical = down > across;
  return edges;
}

// Signs in each story: a head stands in none that has text.
std::map<int, std::size_t> sizes_of_stories(const ReadPage& page) {
  std::map<int, std::size_t> sizes;
  for (const ReadRegion& region : page.regions) sizes[region.story] += squeezed(region).size();
  return sizes;
}

bool level(const Box& a, const Box& b, bool vertical) {
  return vertical ? std::min(a.right, b.right) > std::max(a.left, b.left)
                  : std::min(a.bottom, b.bottom) > std::max(a.top, b.top);
}

}  // namespace

ReadPage mark_page_head(ReadPage page) {
  if (page.width_px == 0) return page;
  const Edges edges = edges_of(page);
  const std::map<int, std::size_t> sizes = sizes_of_stories(page);
  const auto may_be = [&](const ReadRegion& region) {
    return region.story >= 0 && sizes.at(region.story) <= kLongest &&
           (edges.at_head(region.box) || edges.at_foot(region.box));
  };
  std::vector<Box> heads;
  for (ReadRegion& region : page.regions) {
    if (!may_be(region)) continue;
    const auto role = role_by_words(squeezed(region), edges.at_foot(region.box));
    if (!role) continue;
    region.role = *role;
    region.story = -1;
    heads.push_back(region.box);
  }
  for (ReadRegion& region : page.regions) {
    if (!may_be(region) || squeezed(region).size() > kFewSigns) continue;
    const bool beside = std::ranges::any_of(heads, [&](const Box& head) {
      return level(head, region.box, edges.vertical && !edges.at_foot(region.box));
    });
    if (beside) region.role = RegionRole::kPageNumber, region.story = -1;
  }
  return page;
}

}  // namespace jiaokan
