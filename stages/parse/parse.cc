#include "stages/parse/parse.h"

#include <algorithm>

#include "models/unicode.h"
#include "pipeline/document/error.h"
#include "stages/parse/assign_roles.h"
#include "stages/parse/drop_chatter.h"
#include "stages/parse/find_wrapped.h"
#include "stages/parse/split_lines.h"
#include "stages/parse/strip_markup.h"

namespace jiaokan {
namespace {

// By the share of characters that have another, simplified form.
Script script_of(std::span<const MarkedLine> lines) {
  std::size_t han = 0, traditional = 0;
  for (const MarkedLine& line : lines) {
    for (const char32_t c : line.text) {
      if (!is_han(c)) continue;
      ++han;
      traditional += matching_key(c) != c;
    }
  }
  if (10 * traditional > 2 * han) return Script::kHant;
  return 100 * traditional > 3 * han ? Script::kMixed : Script::kHans;
}

// Lines that follow each other in one role are one region.
std::vector<ReadRegion> to_regions(std::span<const MarkedLine> lines) {
  const std::vector<RegionRole> roles = assign_roles(lines);
  const std::vector<bool> wrapped = find_wrapped(lines);
  std::vector<ReadRegion> regions;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (regions.empty() || regions.back().role != roles[i]) {
      regions.push_back({.role = roles[i]});
    }
    regions.back().lines.push_back({
        .text = {.source_line = lines[i].number, .glyphs = transcript_glyphs(lines[i].text)},
        .indented = lines[i].begins,
        .full = wrapped[i],
        .item = lines[i].item,
    });
  }
  return regions;
}

}  // namespace

ReadPage parse(const Transcript& transcript, const ParseOptions&) {
  std::vector<MarkedLine> lines = strip_markup(split_lines(transcript.bytes));
  ReadPage page{.name = transcript.name, .kind = transcript.kind};
  for (const std::string& remark : drop_chatter(lines)) {
    page.warnings.push_back("left out as a remark about the transcript: " + remark);
  }
  const bool has_text = std::ranges::any_of(lines, [](const MarkedLine& line) {
    return !std::ranges::all_of(line.text, is_punctuation);
  });
  if (!has_text) {
    throw PageError(ErrorKind::kEmpty, "no text in the file",
                    "transcribe the page again, or leave the file out");
  }
  page.script = script_of(lines);
  page.regions = to_regions(lines);
  return page;
}

}  // namespace jiaokan
