#include "pipeline/io/write_report.h"

#include <algorithm>

#include <fmt/core.h>

#include "pipeline/document/utf8.h"
#include "pipeline/io/escape_html.h"
#include "pipeline/io/report_style.h"
#include "pipeline/io/report_text.h"

namespace jiaokan {
namespace {

// Characters of the text that name an article without a headline.
constexpr std::size_t kNameLength = 20;

std::string name_of(const CanonicalText& text) {
  for (const CanonicalParagraph& paragraph : text.paragraphs) {
    if (paragraph.part == Part::kHeadline) return encode_utf8(paragraph.text);
  }
  if (text.paragraphs.empty()) return "";
  const std::u32string& first = text.paragraphs.front().text;
  return encode_utf8(first.substr(0, kNameLength)) + (first.size() > kNameLength ? "…" : "");
}

std::string witness_rows(const Apparatus& apparatus) {
  std::string html = "<table><tr><th>witness<th>kind<th>inputs\n";
  for (const WitnessText& witness : apparatus.witnesses) {
    std::string inputs;
    for (const std::string& input : witness.inputs) {
      inputs += (inputs.empty() ? "" : "<br>") + escape_html(input);
    }
    html += fmt::format("<tr><td>{}<td>{}<td>{}\n", escape_html(witness.sigil.value),
                        to_string(witness.kind), inputs);
  }
  return html + "</table>\n";
}

std::string evidence_text(const Edit& edit) {
  std::string text;
  for (const Evidence& evidence : edit.evidence) {
    if (!text.empty()) text += ", ";
    text += to_string(evidence.kind);
    if (!evidence.source.empty()) text += " " + escape_html(evidence.source);
    text += fmt::format(" {:+.1f}", evidence.weight);
  }
  return text;
}

// What stands in doubt, the worst first; each leads to its place in the text.
std::string doubt_list(ArticleId article, const std::vector<Variation>& variations) {
  std::vector<std::size_t> doubtful;
  for (std::size_t at = 0; at < variations.size(); ++at) {
    if (variations[at].doubtful) doubtful.push_back(at);
  }
  if (doubtful.empty()) return "";
  std::ranges::stable_sort(doubtful, [&](std::size_t a, std::size_t b) {
    return is_worse(variations[a], variations[b]);
  });
  std::string html = fmt::format("<h3>Doubtful: {}</h3>\n<ul>\n", doubtful.size());
  for (const std::size_t at : doubtful) {
    html += fmt::format(
        "<li><a href=\"#a{}v{}\"><mark>{}</mark></a><span class=why>margin {:.1f}, confidence "
        "{:.2f}</span>\n",
        article.value, at, readings_text(variations[at]), variations[at].margin,
        variations[at].confidence);
  }
  return html + "</ul>\n";
}

std::string edit_item(ArticleId article, std::size_t index, const Edit& edit) {
  return fmt::format(
      "<li><a href=\"#a{}e{}\">{}</a><span class=why>{}, margin {:.1f}, confidence {:.2f}: "
      "{}</span>\n",
      article.value, index, change_text(edit), to_string(edit.reason), edit.margin, edit.confidence,
      evidence_text(edit));
}

// Changes of words, then behind a fold those of form alone, which are many and seldom matter.
std::string edit_lists(ArticleId article, const std::vector<Edit>& edits) {
  std::string words, forms;
  std::size_t word_count = 0, form_count = 0;
  for (std::size_t at = 0; at < edits.size(); ++at) {
    const bool form = edits[at].reason == Reason::kNormalForm;
    (form ? forms : words) += edit_item(article, at, edits[at]);
    ++(form ? form_count : word_count);
  }
  std::string html;
  if (word_count > 0) html += fmt::format("<h3>Edits: {}</h3>\n<ol>\n{}</ol>\n", word_count, words);
  if (form_count > 0) {
    html += fmt::format(
        "<details><summary>Width and punctuation: {}</summary>\n<ol>\n{}</ol></details>\n",
        form_count, forms);
  }
  return html;
}

}  // namespace

ReportEntry report_entry(const SettledArticle& article) {
  const auto doubtful = std::ranges::count_if(article.decision.variations, &Variation::doubtful);
  return {.article = article.apparatus.article,
          .headline = name_of(article.text),
          .witnesses = article.apparatus.witnesses.size(),
          .edits = article.decision.edits.size(),
          .doubtful = static_cast<std::size_t>(doubtful)};
}

std::string report_head(const std::vector<ReportEntry>& entries,
                        const std::vector<std::string>& failures) {
  std::string html = fmt::format(
      "<!doctype html>\n<html lang=en>\n<meta charset=utf-8>\n"
      "<meta name=viewport content=\"width=device-width\">\n<title>jiaokan report</title>\n"
      "<style>{}</style>\n<h1>jiaokan: {} articles</h1>\n"
      "<p class=quiet>Green is what was changed, struck out what was left out, yellow what stands "
      "in "
      "doubt; a dotted line marks a change of width or punctuation. Rest the pointer on a mark to "
      "see what it replaces; a click in the lists leads to the place.</p>\n",
      kReportStyle, entries.size());
  for (const std::string& failure : failures) {
    html += fmt::format("<p class=failed>{}</p>\n", escape_html(failure));
  }
  html += "<table><tr><th>article<th>headline<th>witnesses<th>edits<th>doubtful\n";
  for (const ReportEntry& entry : entries) {
    html += fmt::format(
        "<tr><td>{0:04}<td lang=zh><a href=\"#a{0}\">{1}</a><td class=n>{2}<td class=n>{3}<td "
        "class=n>{4}\n",
        entry.article.value, escape_html(entry.headline), entry.witnesses, entry.edits,
        entry.doubtful);
  }
  return html + "</table>\n";
}

std::string report_article(const SettledArticle& article) {
  const ReportEntry entry = report_entry(article);
  return fmt::format(
      "<article id=a{0}>\n<p class=quiet>article {0:04}</p>\n{1}<div class=sides>\n{2}<aside>\n"
      "{3}{4}</aside>\n</div>\n</article>\n",
      entry.article.value, witness_rows(article.apparatus), report_text(article),
      doubt_list(entry.article, article.decision.variations),
      edit_lists(entry.article, article.decision.edits));
}

std::string report_foot() {
  return "</html>\n";
}

}  // namespace jiaokan
