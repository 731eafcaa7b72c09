#include "pipeline/io/report_text.h"

#include <map>

#include <fmt/core.h>

#include "pipeline/document/placement.h"
#include "pipeline/io/escape_html.h"
#include "pipeline/io/write_text.h"

namespace jiaokan {
namespace {

// The marks of one paragraph, by character.
struct Marks {
  std::vector<std::int32_t> doubt;             // for each character: index of its variation, or -1
  std::multimap<std::size_t, std::string> at;  // HTML that stands before a character
};

std::string class_of(Part part) {
  switch (part) {
    case Part::kHeadline: return " class=\"head headline\"";
    case Part::kKicker:
    case Part::kSubheading: return " class=head";
    case Part::kCaption:
    case Part::kCredit: return " class=aside";
    case Part::kBody: return "";
  }
  return "";
}

// " id=a7e12" for the first character of a mark, where links to it lead; nothing further on.
std::string anchor(ArticleId article, char kind, std::int32_t index, bool first) {
  return first ? fmt::format(" id=a{}{}{}", article.value, kind, index) : "";
}

std::vector<Marks> collect_marks(const SettledArticle& article) {
  const Placement placement(article.apparatus, article.text);
  std::vector<Marks> marks(article.text.paragraphs.size() + 1);
  for (std::size_t at = 0; at < article.text.paragraphs.size(); ++at) {
    marks[at].doubt.assign(article.text.paragraphs[at].text.size(), -1);
  }
  const auto& variations = article.decision.variations;
  for (std::size_t index = 0; index < variations.size(); ++index) {
    if (!variations[index].doubtful) continue;
    const Span span = placement.of_columns(variations[index].first, variations[index].last);
    for (std::size_t at = span.begin; at < span.end; ++at) {
      marks[span.paragraph].doubt[at] = static_cast<std::int32_t>(index);
    }
    if (span.begin == span.end) {
      marks[span.paragraph].at.emplace(span.begin,
                                       fmt::format("<mark{} title=\"{}\">‸</mark>",
                                                   anchor(article.apparatus.article, 'v',
                                                          static_cast<std::int32_t>(index), true),
                                                   readings_text(variations[index])));
    }
  }
  const auto& edits = article.decision.edits;
  for (std::size_t index = 0; index < edits.size(); ++index) {
    if (!edits[index].after.empty()) continue;
    const Span span = placement.of_edit(edits, index);
    marks[span.paragraph].at.emplace(
        span.begin,
        fmt::format("<del class={}{}>{}</del>", to_string(edits[index].reason),
                    anchor(article.apparatus.article, 'e', static_cast<std::int32_t>(index), true),
                    escape_html(edits[index].before)));
  }
  for (const PlacedGap& gap : article.text.gaps) {
    marks[gap.paragraph].at.emplace(gap.offset,
                                    fmt::format("<span class=gap>{}</span>", gap_mark(gap.gap)));
  }
  return marks;
}

// Characters [begin, end) of a paragraph, which share edit and doubt.
std::string run_text(const SettledArticle& article, const CanonicalParagraph& paragraph,
                     const Marks& marks, std::size_t begin, std::size_t end) {
  const ArticleId number = article.apparatus.article;
  std::string text = escape_html(std::u32string_view(paragraph.text).substr(begin, end - begin));
  if (const std::int32_t index = paragraph.origins[begin].edit; index >= 0) {
    const Edit& edit = article.decision.edits[static_cast<std::size_t>(index)];
    const bool first = begin == 0 || paragraph.origins[begin - 1].edit != index;
    text = fmt::format("<ins class={}{} title=\"{} ({})\">{}</ins>", to_string(edit.reason),
                       anchor(number, 'e', index, first), change_text(edit), to_string(edit.reason),
                       text);
  }
  if (const std::int32_t index = marks.doubt[begin]; index >= 0) {
    const Variation& variation = article.decision.variations[static_cast<std::size_t>(index)];
    const bool first = begin == 0 || marks.doubt[begin - 1] != index;
    text = fmt::format("<mark{} title=\"{}\">{}</mark>", anchor(number, 'v', index, first),
                       readings_text(variation), text);
  }
  return text;
}

std::string paragraph_text(const SettledArticle& article, const CanonicalParagraph& paragraph,
                           const Marks& marks) {
  std::string html;
  auto next_mark = marks.at.begin();
  const auto put_marks = [&](std::size_t at) {
    for (; next_mark != marks.at.end() && next_mark->first <= at; ++next_mark) {
      html += next_mark->second;
    }
  };
  for (std::size_t begin = 0; begin < paragraph.text.size();) {
    put_marks(begin);
    const auto same = [&](std::size_t at) {
      return paragraph.origins[at].edit == paragraph.origins[begin].edit &&
             marks.doubt[at] == marks.doubt[begin];
    };
    std::size_t end = begin + 1;
    while (end < paragraph.text.size() && same(end) && !marks.at.contains(end)) ++end;
    html += run_text(article, paragraph, marks, begin, end);
    begin = end;
  }
  put_marks(paragraph.text.size());
  return html;
}

}  // namespace

std::string change_text(const Edit& edit) {
  const auto shown = [](const std::u32string& text) {
    return text.empty() ? std::string("∅") : escape_html(text);
  };
  return shown(edit.before) + " → " + shown(edit.after);
}

std::string readings_text(const Variation& variation) {
  std::string text;
  for (const Reading& reading : variation.readings) {
    if (!text.empty()) text += " · ";
    for (const Sigil& sigil : reading.sigils) text += escape_html(sigil.value);
    text += ' ';
    text += reading.text.empty() ? "∅" : escape_html(reading.text);
  }
  return text;
}

std::string report_text(const SettledArticle& article) {
  const std::vector<Marks> marks = collect_marks(article);
  std::string html = "<div class=text lang=zh>\n";
  for (std::size_t at = 0; at < article.text.paragraphs.size(); ++at) {
    const CanonicalParagraph& paragraph = article.text.paragraphs[at];
    html += fmt::format("<p{}>{}</p>\n", class_of(paragraph.part),
                        paragraph_text(article, paragraph, marks[at]));
  }
  for (const auto& [offset, mark] : marks.back().at) html += fmt::format("<p>{}</p>\n", mark);
  return html + "</div>\n";
}

}  // namespace jiaokan
