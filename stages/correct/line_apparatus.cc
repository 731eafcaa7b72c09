#include "stages/correct/line_apparatus.h"

#include <algorithm>
#include <map>

#include "models/unicode.h"
#include "pipeline/document/canonical.h"

namespace jiaokan {
namespace {

// Narrower text is verse, a list, or headlines.
constexpr std::size_t kNarrowest = 12;
// Full lines differ by so much: marks may hang, figures are narrow.
constexpr std::size_t kRagged = 2;
// The share of a text's lines that are full where it is set to a width.
constexpr double kFullShare = 0.4;

bool is_full(std::size_t length, std::size_t width) {
  return length + kRagged >= width && length <= width + kRagged;
}

// To how many characters the text is set, or 0 for lines that stand for themselves.
std::size_t width_of(std::span<const std::u32string> lines) {
  std::map<std::size_t, std::size_t> of_length;
  std::size_t count = 0;
  for (const std::u32string& line : lines) {
    if (line.empty()) continue;
    ++of_length[line.size()];
    ++count;
  }
  std::size_t width = 0, most = 0;
  for (const auto& [length, lines_of_it] : of_length) {
    std::size_t full = 0;
    for (const auto& [other, number] : of_length) full += is_full(other, length) ? number : 0;
    if (full >= most) most = full, width = length;
  }
  const bool set =
      count > 2 && static_cast<double>(most) >= kFullShare * static_cast<double>(count);
  return set && width >= kNarrowest ? width : 0;
}

bool goes_on(const std::u32string& line, std::size_t width) {
  return width > 0 && is_full(line.size(), width) && !is_sentence_end(line.back());
}

}  // namespace

Apparatus apparatus_of_lines(std::span<const std::u32string> lines) {
  const std::size_t width = width_of(lines);
  WitnessText witness{.sigil = {"A"}, .kind = WitnessKind::kTranscript};
  witness.pages.push_back({.id = {"-"}});
  Apparatus apparatus;
  bool runs_on = false;
  for (std::uint32_t line = 0; line < lines.size(); ++line) {
    for (const Glyph& glyph : transcript_glyphs(lines[line])) witness.glyphs.push_back(glyph);
    for (std::uint32_t at = 0; at < lines[line].size(); ++at) {
      witness.page_of.push_back(0);
      witness.places.push_back({.line = line, .glyph = at});
      apparatus.columns.push_back(
          {.readings = {static_cast<std::int32_t>(apparatus.columns.size())},
           .begins_paragraph = at == 0 && !runs_on});
    }
    runs_on = !lines[line].empty() && goes_on(lines[line], width);
  }
  apparatus.article = {1};
  apparatus.witnesses.push_back(std::move(witness));
  return apparatus;
}

std::vector<std::u32string> lines_of(const Apparatus& apparatus, const std::vector<Edit>& edits,
                                     std::size_t count) {
  std::vector<std::u32string> lines(count);
  const CanonicalText text = apply_edits(apparatus, edits);
  const std::vector<Place>& places = apparatus.witnesses[0].places;
  for (const CanonicalParagraph& paragraph : text.paragraphs) {
    std::size_t of_edit = 0;  // characters of the same edit before
    for (std::size_t at = 0; at < paragraph.text.size(); ++at) {
      const Origin& origin = paragraph.origins[at];
      of_edit = at > 0 && origin.edit >= 0 && paragraph.origins[at - 1].edit == origin.edit
                    ? of_edit + 1
                    : 0;
      std::size_t column = origin.column;
      if (origin.edit >= 0) {
        const Edit& edit = edits[static_cast<std::size_t>(origin.edit)];
        if (edit.after.size() == edit.last - edit.first) column += of_edit;
      }
      lines[places[column].line] += paragraph.text[at];
    }
  }
  return lines;
}

Apparatus apparatus_of_line(std::u32string_view line) {
  const std::u32string lines[] = {std::u32string(line)};
  return apparatus_of_lines(lines);
}

}  // namespace jiaokan
