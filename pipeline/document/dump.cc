#include "pipeline/document/dump.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

using Out = std::back_insert_iterator<std::string>;

// " left,top-right,bottom", or nothing for the empty box.
std::string box_text(const Box& box) {
  if (box.empty()) return "";
  return fmt::format(" {},{}-{},{}", box.left, box.top, box.right, box.bottom);
}

std::string flags_text(bool indented, bool full) {
  return {indented ? 'i' : '-', full ? 'f' : '-'};
}

double mean_confidence(const std::vector<Glyph>& glyphs) {
  double sum = 0;
  for (const Glyph& glyph : glyphs) sum += static_cast<double>(glyph.confidence);
  return glyphs.empty() ? 0 : sum / static_cast<double>(glyphs.size());
}

template <class AnyRegion>
void put_region(Out out, const AnyRegion& region) {
  fmt::format_to(out, "region {} story {} {}{}\n", to_string(region.role), region.story,
                 to_string(region.direction), box_text(region.box));
}

// The paragraph's text with a bar where compose joined two halves.
std::string paragraph_text(const Paragraph& paragraph) {
  std::string text;
  for (std::size_t at = 0; at < paragraph.glyphs.size(); ++at) {
    if (std::ranges::binary_search(paragraph.joints, at)) text += '|';
    text += encode_utf8(paragraph.glyphs[at].character);
  }
  return text;
}

std::string jump_text(const std::optional<JumpLine>& jump) {
  if (!jump) return "";
  return fmt::format(" {} {} {}", to_string(jump->kind),
                     jump->page.known() ? jump->page.printed : "?", encode_utf8(jump->printed));
}

std::string readings_text(const std::vector<Reading>& readings) {
  std::string text;
  for (const Reading& reading : readings) {
    text += ' ';
    for (const Sigil& sigil : reading.sigils) text += sigil.value;
    text += fmt::format(":「{}」", encode_utf8(reading.text));
  }
  return text;
}

}  // namespace

std::string dump(const CleanPage& page) {
  return fmt::format("clean {} {}x{} dpi {} skew {:.2f}\n", page.name.id.value, page.raster.width(),
                     page.raster.height(), page.raster.dpi(), page.skew_degrees);
}

std::string dump(const SegmentedPage& page) {
  std::string text;
  const Out out(text);
  fmt::format_to(out, "segmented {} {}x{} skew {:.2f}\n", page.name.id.value, page.raster.width(),
                 page.raster.height(), page.skew_degrees);
  for (const Rule& rule : page.rules) fmt::format_to(out, "rule{}\n", box_text(rule.box));
  for (const Region& region : page.regions) {
    put_region(out, region);
    for (const LineBox& line : region.lines) {
      fmt::format_to(out, "  {}{} pitch {:.1f}\n", flags_text(line.indented, line.full),
                     box_text(line.box), line.pitch_px);
    }
  }
  return text;
}

std::string dump(const ReadPage& page) {
  std::string text;
  const Out out(text);
  fmt::format_to(out, "read {} {} {} {}x{} skew {:.2f}\n", page.name.id.value, to_string(page.kind),
                 to_string(page.script), page.width_px, page.height_px, page.skew_degrees);
  std::uint32_t number = 0;
  for (const ReadRegion& region : page.regions) {
    put_region(out, region);
    for (const ReadLine& line : region.lines) {
      fmt::format_to(out, "  {} {} {:.2f}{} {}\n", number++, flags_text(line.indented, line.full),
                     mean_confidence(line.text.glyphs), box_text(line.text.box),
                     encode_utf8(line.text.text()));
    }
  }
  for (const std::string& warning : page.warnings) fmt::format_to(out, "warning {}\n", warning);
  return text;
}

std::string dump(const std::vector<Fragment>& fragments) {
  std::string text;
  const Out out(text);
  for (const Fragment& fragment : fragments) {
    fmt::format_to(out, "fragment {}#{} page {} {} head {} tail {}{}{}{}\n", fragment.id.page.value,
                   fragment.id.ordinal,
                   fragment.name.label.known() ? fragment.name.label.printed : "?",
                   to_string(fragment.kind), to_string(fragment.head), to_string(fragment.tail),
                   jump_text(fragment.from), jump_text(fragment.to), box_text(fragment.box));
    for (const Paragraph& paragraph : fragment.paragraphs) {
      fmt::format_to(out, "  {} {}\n", to_string(paragraph.part), paragraph_text(paragraph));
    }
  }
  return text;
}

std::string dump(const SettledArticle& article) {
  std::string text;
  const Out out(text);
  fmt::format_to(out, "article {}\n", article.apparatus.article.value);
  for (const WitnessText& witness : article.apparatus.witnesses) {
    fmt::format_to(out, "witness {} {}", witness.sigil.value, to_string(witness.kind));
    for (const PageName& page : witness.pages) fmt::format_to(out, " {}", page.id.value);
    text += '\n';
  }
  for (const Gap& gap : article.apparatus.gaps) {
    fmt::format_to(out, "gap {} {} {}\n", gap.column, to_string(gap.kind), gap.page.printed);
  }
  for (const Edit& edit : article.decision.edits) {
    fmt::format_to(out, "edit {}-{} {} 「{}」→「{}」 {:.2f}\n", edit.first, edit.last,
                   to_string(edit.reason), encode_utf8(edit.before), encode_utf8(edit.after),
                   edit.margin);
  }
  for (const Variation& variation : article.decision.variations) {
    fmt::format_to(out, "variation {}-{}{}{} {:.2f}\n", variation.first, variation.last,
                   variation.doubtful ? " doubtful" : "", readings_text(variation.readings),
                   variation.margin);
  }
  for (const CanonicalParagraph& paragraph : article.text.paragraphs) {
    fmt::format_to(out, "{} {}\n", to_string(paragraph.part), encode_utf8(paragraph.text));
  }
  return text;
}

}  // namespace jiaokan
