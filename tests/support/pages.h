// Pages and fragments written as text, for tests.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/fragment.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {

// A page as parse makes it, one line each: "" is a blank line, "# x" a headline, "## x" a
// subheading, "- x" a list item, "@ x" a page number.
inline ReadPage transcript_page(const std::vector<std::u32string>& lines) {
  ReadPage page{.name = {.id = {"ys-2022-03-08/3"}, .issue = {"ys-2022-03-08"}},
                .kind = WitnessKind::kTranscript};
  bool begins = true;
  std::uint32_t number = 0;
  for (std::u32string text : lines) {
    ++number;
    if (text.empty()) {
      begins = true;
      continue;
    }
    RegionRole role = RegionRole::kBody;
    const auto take = [&](std::u32string_view mark) {
      const bool there = text.starts_with(mark);
      if (there) text.erase(0, mark.size());
      return there;
    };
    if (take(U"# ")) role = RegionRole::kHeadline;
    if (take(U"## ")) role = RegionRole::kSubheading;
    if (take(U"@ ")) role = RegionRole::kPageNumber;
    const bool item = take(U"- ");
    if (page.regions.empty() || page.regions.back().role != role) {
      page.regions.push_back({.role = role});
    }
    page.regions.back().lines.push_back(
        {.text = {.source_line = number, .glyphs = transcript_glyphs(text)},
         .indented = begins || item,
         .item = item});
    begins = false;
  }
  return page;
}

// A region of a scan. A line that begins with "　" is indented, one that ends with "→" is full.
inline ReadRegion scan_region(RegionRole role, int story,
                              const std::vector<std::u32string>& lines) {
  ReadRegion region{.role = role, .box = {0, 0, 10, 10}, .story = story};
  for (std::u32string text : lines) {
    ReadLine line;
    line.indented = text.starts_with(U"　");
    if (line.indented) text.erase(0, 1);
    line.full = text.ends_with(U"→");
    if (line.full) text.pop_back();
    line.text.glyphs = transcript_glyphs(text);
    for (Glyph& glyph : line.text.glyphs) glyph.box = {0, 0, 10, 10};
    region.lines.push_back(line);
  }
  return region;
}

// A fragment on page `label` of `issue`; its paragraphs begin with "H:", "K:", "S:", "B:", "C:" or
// "P:" for headline, kicker, subheading, body, caption, credit.
inline Fragment fragment_of(std::string issue, std::string label, std::uint32_t ordinal,
                            const std::vector<std::u32string>& paragraphs) {
  Fragment fragment;
  fragment.id = {{issue + "/" + label}, ordinal};
  fragment.name = {.id = fragment.id.page, .issue = {issue}, .label = {label}};
  fragment.kind = WitnessKind::kTranscript;
  std::uint32_t line = 0;
  for (const std::u32string& text : paragraphs) {
    Paragraph paragraph;
    switch (text.at(0)) {
      case U'H': paragraph.part = Part::kHeadline; break;
      case U'K': paragraph.part = Part::kKicker; break;
      case U'S': paragraph.part = Part::kSubheading; break;
      case U'C': paragraph.part = Part::kCaption; break;
      case U'P': paragraph.part = Part::kCredit; break;
      default: break;
    }
    paragraph.glyphs = transcript_glyphs(text.substr(2));
    for (std::uint32_t i = 0; i < paragraph.glyphs.size(); ++i) {
      paragraph.places.push_back({line, i});
    }
    fragment.paragraphs.push_back(std::move(paragraph));
    ++line;
  }
  return fragment;
}

// One row for each paragraph as fragment_of reads it, '|' at the joints.
inline std::vector<std::string> show_paragraphs(const Fragment& fragment) {
  std::vector<std::string> rows;
  for (const Paragraph& paragraph : fragment.paragraphs) {
    std::string row = paragraph.part == Part::kHeadline     ? "H:"
                      : paragraph.part == Part::kKicker     ? "K:"
                      : paragraph.part == Part::kSubheading ? "S:"
                      : paragraph.part == Part::kCaption    ? "C:"
                      : paragraph.part == Part::kCredit     ? "P:"
                                                            : "B:";
    std::size_t joint = 0;
    for (std::size_t i = 0; i < paragraph.glyphs.size(); ++i) {
      if (joint < paragraph.joints.size() && paragraph.joints[joint] == i) {
        row += "|";
        ++joint;
      }
      row += encode_utf8(paragraph.glyphs[i].character);
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace jiaokan
