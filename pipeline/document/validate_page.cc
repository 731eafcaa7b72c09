#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "pipeline/document/validate.h"

namespace jiaokan {
namespace {

using Fault = std::optional<std::string>;

// The first fault among checks that were made in order.
template <class Range, class Check>
Fault first_fault(const Range& range, const Check& check) {
  for (const auto& value : range) {
    if (Fault fault = check(value)) return fault;
  }
  return std::nullopt;
}

bool is_inside(const Box& box, int width, int height) {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

Fault find_box_fault(const Box& box, int width, int height, std::string_view what) {
  if (box.empty() || is_inside(box, width, height)) return std::nullopt;
  return fmt::format("a {}'s box {},{}-{},{} lies outside the page of {}x{}", what, box.left,
                     box.top, box.right, box.bottom, width, height);
}

bool is_scalar(char32_t c) {
  return c > 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

Fault find_glyph_fault(const Glyph& glyph) {
  const auto is_share = [](float confidence) { return confidence >= 0 && confidence <= 1; };
  if (!is_scalar(glyph.character)) return "a glyph is no character";
  if (!is_share(glyph.confidence)) {
    return fmt::format("a glyph's confidence {} is not in 0..1", glyph.confidence);
  }
  for (const Candidate& candidate : glyph.candidates) {
    if (candidate.character == glyph.character) return "a glyph is among its own candidates";
    if (candidate.character != 0 && !is_scalar(candidate.character))
      return "a candidate is no character";
    if (!is_share(candidate.confidence)) return "a candidate's confidence is not in 0..1";
  }
  return std::nullopt;
}

Fault find_paragraph_fault(const Paragraph& paragraph) {
  if (paragraph.glyphs.empty()) return "a paragraph is empty";
  if (paragraph.places.size() != paragraph.glyphs.size()) {
    return fmt::format("a paragraph has {} glyphs but {} places", paragraph.glyphs.size(),
                       paragraph.places.size());
  }
  if (!std::ranges::is_sorted(paragraph.joints)) return "a paragraph's joints do not ascend";
  if (!paragraph.joints.empty() && paragraph.joints.back() >= paragraph.glyphs.size()) {
    return "a joint lies behind its paragraph";
  }
  return first_fault(paragraph.glyphs, find_glyph_fault);
}

}  // namespace

Fault find_fault(const Scan& scan) {
  if (scan.raster.empty()) return "the scan has no pixels";
  return std::nullopt;
}

Fault find_fault(const Transcript& transcript) {
  if (transcript.kind != WitnessKind::kTranscript && transcript.kind != WitnessKind::kReference) {
    return "a transcript calls itself a scan";
  }
  return std::nullopt;
}

Fault find_fault(const CleanPage& page) {
  if (page.raster.empty()) return "the cleaned page has no pixels";
  if (!page.tones.empty() && page.tones.box() != page.raster.box()) {
    return "the tones of a cleaned page are not of its size";
  }
  return std::nullopt;
}

Fault find_fault(const SegmentedPage& page) {
  const int width = page.raster.width(), height = page.raster.height();
  for (const Region& region : page.regions) {
    if (Fault fault = find_box_fault(region.box, width, height, "region")) return fault;
    for (const LineBox& line : region.lines) {
      if (line.box.empty()) return "a line has no box";
      if (Fault fault = find_box_fault(line.box, width, height, "line")) return fault;
    }
  }
  return std::nullopt;
}

Fault find_fault(const ReadPage& page) {
  for (const ReadRegion& region : page.regions) {
    if (Fault fault = find_box_fault(region.box, page.width_px, page.height_px, "region"))
      return fault;
    for (const ReadLine& line : region.lines) {
      if (Fault fault = find_box_fault(line.text.box, page.width_px, page.height_px, "line"))
        return fault;
      for (const Glyph& glyph : line.text.glyphs) {
        if (Fault fault = find_glyph_fault(glyph)) return fault;
        if (Fault fault = find_box_fault(glyph.box, page.width_px, page.height_px, "glyph"))
          return fault;
      }
    }
  }
  return std::nullopt;
}

Fault find_fault(const Fragment& fragment) {
  if (fragment.paragraphs.empty()) return "a fragment has no paragraph";
  const auto aside = [](const Paragraph& paragraph) { return is_aside(paragraph.part); };
  if (!std::ranges::is_partitioned(fragment.paragraphs,
                                   [&](const Paragraph& p) { return !aside(p); })) {
    return "a fragment's captions and credits do not come last";
  }
  return first_fault(fragment.paragraphs, find_paragraph_fault);
}

Fault find_fault(const std::vector<Fragment>& fragments) {
  std::set<std::pair<PageId, Place>> taken;
  for (const Fragment& fragment : fragments) {
    if (Fault fault = find_fault(fragment)) return fault;
    for (const Paragraph& paragraph : fragment.paragraphs) {
      for (const Place& place : paragraph.places) {
        if (!taken.insert({fragment.id.page, place}).second) {
          return fmt::format("line {} glyph {} of {} stands in two places", place.line, place.glyph,
                             fragment.id.page.value);
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace jiaokan
