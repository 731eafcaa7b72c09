#include "stages/compose/gather_passages.h"

#include "models/sentence_ends.h"
#include "models/unicode.h"
#include "stages/compose/news_signs.h"

namespace jiaokan {
namespace {

bool has_text(RegionRole role) {
  return role != RegionRole::kMasthead && role != RegionRole::kPageNumber &&
         role != RegionRole::kPhoto;
}

// A heading, a caption or a credit is one paragraph however its lines break.
bool is_one_paragraph(const ReadPage& page, RegionRole role) {
  return page.width_px > 0 && role != RegionRole::kBody && role != RegionRole::kOther;
}

// A line of a transcript that is not wrapped is a paragraph, or half of one: join_halves tells.
bool continues(const ReadPage& page, const Passage& passage, const ReadLine& line) {
  if (passage.glyphs.empty()) return true;
  if (line.item || line.indented) return false;
  return passage.full || (page.width_px > 0 && !ends_closed(passage.text()));
}

// Blank lines between a transcript's line and the one with text before it.
int blank_lines_before(const ReadLine& line, std::uint32_t previous) {
  const std::uint32_t number = line.text.source_line;
  return number > previous + 1 ? static_cast<int>(number - previous - 1) : 0;
}

void add_line(Passage& passage, const ReadLine& line, std::uint32_t number) {
  for (std::uint32_t i = 0; i < line.text.glyphs.size(); ++i) {
    passage.glyphs.push_back(line.text.glyphs[i]);
    passage.places.push_back({.line = number, .glyph = i});
  }
  passage.full = line.full;
}

}  // namespace

std::vector<Passage> gather_passages(const ReadPage& page) {
  std::vector<Passage> passages;
  std::uint32_t number = 0, previous = 0;
  for (const ReadRegion& region : page.regions) {
    const bool one = is_one_paragraph(page, region.role);
    RegionRole role = region.role;
    bool fresh = true;
    for (const ReadLine& line : region.lines) {
      const std::uint32_t here = number++;
      if (!has_text(region.role) || line.text.glyphs.empty()) continue;
      // Below the caption's lines stands who took the picture.
      const bool credit = role == RegionRole::kCaption && is_photo_credit(line.text.text());
      if (credit) role = RegionRole::kCredit;
      if (fresh || credit || !(one || continues(page, passages.back(), line))) {
        passages.push_back({.role = role,
                            .story = region.story,
                            .blank_lines = blank_lines_before(line, previous),
                            .item = line.item,
                            .indented = line.indented});
        fresh = false;
      }
      add_line(passages.back(), line, here);
      previous = line.text.source_line;
    }
  }
  return passages;
}

}  // namespace jiaokan
