#include "tests/collate/rows.h"

#include <algorithm>

#include "pipeline/document/canonical.h"
#include "pipeline/document/utf8.h"

namespace jiaokan {
namespace {

constexpr std::pair<char32_t, Part> kMarks[] = {{U'K', Part::kKicker},
                                                {U'H', Part::kHeadline},
                                                {U'S', Part::kSubheading},
                                                {U'C', Part::kCaption},
                                                {U'B', Part::kCredit}};

Paragraph paragraph_of(std::u32string_view text, std::uint32_t line) {
  Paragraph paragraph;
  if (text.size() > 1 && text[1] == U':') {
    for (const auto& [mark, part] : kMarks) {
      if (text[0] == mark) paragraph.part = part;
    }
    text.remove_prefix(2);
  }
  for (const char32_t c : text) {
    const auto at = static_cast<std::uint32_t>(paragraph.glyphs.size());
    if (c == U'|') {
      paragraph.joints.push_back(at);
      continue;
    }
    paragraph.glyphs.push_back({.character = c, .confidence = kTranscriptConfidence});
    paragraph.places.push_back({.line = line, .glyph = at});
  }
  return paragraph;
}

std::string show(const Gap& gap) {
  switch (gap.kind) {
    case GapKind::kLost: return "〔缺〕";
    case GapKind::kContinuedFrom: return "〔from " + gap.page.printed + "〕";
    case GapKind::kContinuedTo: return "〔to " + gap.page.printed + "〕";
  }
  return "";
}

}  // namespace

Fragment fragment_of(std::u32string_view text, const std::string& page) {
  Fragment fragment{.id = {{page}, 0}, .name = {.id = {page}, .input = page + ".txt"}};
  fragment.kind = WitnessKind::kTranscript;
  for (std::uint32_t line = 0; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find(U'/'), text.size());
    fragment.paragraphs.push_back(paragraph_of(text.substr(0, end), line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return fragment;
}

Article article_of(const std::vector<std::u32string>& texts) {
  Article article{.id = {1}};
  for (std::size_t at = 0; at < texts.size(); ++at) {
    const std::string sigil(1, static_cast<char>('A' + at));
    article.witnesses.push_back({.sigil = {sigil},
                                 .kind = WitnessKind::kTranscript,
                                 .fragments = {fragment_of(texts[at], sigil)}});
  }
  return article;
}

std::vector<std::string> rows_of(const Apparatus& apparatus) {
  std::vector<std::string> rows;
  for (std::size_t witness = 0; witness < apparatus.witnesses.size(); ++witness) {
    std::string row;
    for (std::size_t at = 0; at < apparatus.columns.size(); ++at) {
      const std::int32_t reading = apparatus.columns[at].readings[witness];
      row += reading == kMissing   ? "."
             : reading == kOmitted ? "-"
                                   : encode_utf8(apparatus.glyph(at, witness)->character);
    }
    rows.push_back(row);
  }
  return rows;
}

std::string text_of(const Apparatus& apparatus) {
  const CanonicalText text = apply_edits(apparatus, {});
  std::string shown;
  std::size_t gap = 0;
  for (std::size_t p = 0; p <= text.paragraphs.size(); ++p) {
    if (p > 0 && p < text.paragraphs.size()) shown += '/';
    std::string line;
    if (p < text.paragraphs.size()) {
      for (const auto& [mark, part] : kMarks) {
        if (part == text.paragraphs[p].part) line = encode_utf8(mark) + ":";
      }
    }
    std::size_t done = 0;
    for (; gap < text.gaps.size() && text.gaps[gap].paragraph == p; ++gap) {
      const std::size_t offset = text.gaps[gap].offset;
      if (p < text.paragraphs.size()) {
        line += encode_utf8(text.paragraphs[p].text.substr(done, offset - done));
      }
      line += show(text.gaps[gap].gap);
      done = offset;
    }
    if (p < text.paragraphs.size()) line += encode_utf8(text.paragraphs[p].text.substr(done));
    shown += line;
  }
  return shown;
}

}  // namespace jiaokan
