#include "pipeline/io/write_json.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "pipeline/document/placement.h"
#include "pipeline/document/utf8.h"
#include "pipeline/io/write_text.h"

namespace jiaokan {
namespace {

using Json = nlohmann::ordered_json;

Json place_json(const Span& span) {
  return {{"paragraph", span.paragraph}, {"begin", span.begin}, {"end", span.end}};
}

// null for a page number that is not known.
Json label_json(const PageLabel& label) {
  return label.known() ? Json(label.printed) : Json(nullptr);
}

// Two decimals: more would be noise, and would differ from machine to machine.
double rounded(double value) {
  return std::round(value * 100) / 100;
}

std::string text_of(const SettledArticle& article, Part part) {
  std::string text;
  for (const CanonicalParagraph& paragraph : article.text.paragraphs) {
    if (paragraph.part != part) continue;
    if (!text.empty()) text += '\n';
    text += encode_utf8(paragraph.text);
  }
  return text;
}

Json pages_json(const Apparatus& apparatus) {
  Json pages = Json::array();
  for (const WitnessText& witness : apparatus.witnesses) {
    for (const PageName& page : witness.pages) {
      Json value = {{"id", page.id.value},
                    {"issue", page.issue.value},
                    {"page", label_json(page.label)},
                    {"input", page.input},
                    {"image", page.image}};
      if (std::ranges::find(pages, value) == pages.end()) pages.push_back(std::move(value));
    }
  }
  return pages;
}

Json witnesses_json(const Apparatus& apparatus) {
  Json witnesses = Json::array();
  for (const WitnessText& witness : apparatus.witnesses) {
    Json pages = Json::array();
    for (const PageName& page : witness.pages) pages.push_back(page.id.value);
    witnesses.push_back({{"sigil", witness.sigil.value},
                         {"kind", to_string(witness.kind)},
                         {"inputs", witness.inputs},
                         {"pages", std::move(pages)},
                         {"characters", witness.glyphs.size()}});
  }
  return witnesses;
}

// Where the characters of a paragraph come from, as runs: characters [begin, end) are the glyphs of
// one line from `glyph` on, in one witness. What an edit brought in is in no run.
Json sources_json(const Apparatus& apparatus, const CanonicalParagraph& paragraph) {
  Json runs = Json::array();
  const Json* last = nullptr;
  for (std::size_t at = 0; at < paragraph.origins.size(); ++at) {
    const Column& column = apparatus.columns[paragraph.origins[at].column];
    const std::int32_t index = column.readings[column.lead];
    if (paragraph.origins[at].edit >= 0 || index < 0) continue;
    const WitnessText& witness = apparatus.witnesses[column.lead];
    const auto glyph = static_cast<std::size_t>(index);
    const Place& place = witness.places[glyph];
    const Json run = {{"begin", at},
                      {"end", at + 1},
                      {"witness", witness.sigil.value},
                      {"page", witness.pages[witness.page_of[glyph]].id.value},
                      {"line", place.line},
                      {"glyph", place.glyph}};
    const bool goes_on =
        last != nullptr && (*last)["end"] == at && (*last)["witness"] == run["witness"] &&
        (*last)["page"] == run["page"] && (*last)["line"] == place.line &&
        (*last)["glyph"].get<std::size_t>() + at - (*last)["begin"].get<std::size_t>() ==
            place.glyph;
    if (goes_on) {
      runs.back()["end"] = at + 1;
    } else {
      runs.push_back(run);
    }
    last = &runs.back();
  }
  return runs;
}

// The keys of an object one below another, the elements of a list too, each on one line: so that a
// person can read it, and a comparison shows what changed.
std::string lines_of(const Json& object) {
  std::string text = "{\n";
  for (const auto& [key, value] : object.items()) {
    if (text.size() > 2) text += ",\n";
    text += "  " + Json(key).dump() + ": ";
    if (!value.is_array() || value.empty()) {
      text += value.dump();
      continue;
    }
    text += '[';
    for (std::size_t at = 0; at < value.size(); ++at) {
      text += (at == 0 ? "\n    " : ",\n    ") + value[at].dump();
    }
    text += "\n  ]";
  }
  return text + "\n}\n";
}

Json continuation_json(const std::optional<Continuation>& continuation) {
  if (!continuation) return nullptr;
  return {{"page", label_json(continuation->jump.page)},
          {"followed", continuation->followed},
          {"printed", encode_utf8(continuation->jump.printed)}};
}

Json gaps_json(const CanonicalText& text) {
  Json gaps = Json::array();
  for (const PlacedGap& gap : text.gaps) {
    gaps.push_back({{"kind", to_string(gap.gap.kind)},
                    {"page", label_json(gap.gap.page)},
                    {"place", place_json({gap.paragraph, gap.offset, gap.offset})}});
  }
  return gaps;
}

Json edit_json(const Edit& edit, const Span& place) {
  Json evidence = Json::array();
  for (const Evidence& item : edit.evidence) {
    evidence.push_back({{"kind", to_string(item.kind)},
                        {"source", item.source},
                        {"weight", rounded(item.weight)}});
  }
  Json loci = Json::array();
  for (const Locus& locus : edit.loci) {
    loci.push_back({{"page", locus.page.value},
                    {"line", locus.line},
                    {"begin", locus.begin},
                    {"end", locus.end}});
  }
  return {{"place", place_json(place)},       {"before", encode_utf8(edit.before)},
          {"after", encode_utf8(edit.after)}, {"reason", to_string(edit.reason)},
          {"margin", rounded(edit.margin)},   {"confidence", rounded(edit.confidence)},
          {"evidence", std::move(evidence)},  {"loci", std::move(loci)}};
}

Json edits_json(const SettledArticle& article, const Placement& placement) {
  Json edits = Json::array();
  for (std::size_t at = 0; at < article.decision.edits.size(); ++at) {
    edits.push_back(
        edit_json(article.decision.edits[at], placement.of_edit(article.decision.edits, at)));
  }
  return edits;
}

Json variation_json(const Variation& variation, const Placement& placement) {
  Json readings = Json::array();
  for (const Reading& reading : variation.readings) {
    Json sigils = Json::array();
    for (const Sigil& sigil : reading.sigils) sigils.push_back(sigil.value);
    readings.push_back({{"witnesses", std::move(sigils)},
                        {"text", encode_utf8(reading.text)},
                        {"score", rounded(reading.score)}});
  }
  return {{"place", place_json(placement.of_columns(variation.first, variation.last))},
          {"margin", rounded(variation.margin)},
          {"confidence", rounded(variation.confidence)},
          {"doubtful", variation.doubtful},
          {"readings", std::move(readings)}};
}

// Places that the evidence does not settle, the worst first.
std::vector<Variation> doubtful_of(const Decision& decision) {
  std::vector<Variation> doubtful;
  std::ranges::copy_if(decision.variations, std::back_inserter(doubtful), &Variation::doubtful);
  std::ranges::stable_sort(doubtful, is_worse);
  return doubtful;
}

Json variations_json(const std::vector<Variation>& variations, const Placement& placement) {
  Json values = Json::array();
  for (const Variation& variation : variations) {
    values.push_back(variation_json(variation, placement));
  }
  return values;
}

}  // namespace

std::string write_json(const SettledArticle& article) {
  const Placement placement(article.apparatus, article.text);
  Json paragraphs = Json::array(), parts = Json::array(), sources = Json::array();
  for (const CanonicalParagraph& paragraph : article.text.paragraphs) {
    paragraphs.push_back(encode_utf8(paragraph.text));
    parts.push_back(to_string(paragraph.part));
    sources.push_back(sources_json(article.apparatus, paragraph));
  }
  const Json value = {
      {"article", article.apparatus.article.value},
      {"kicker", text_of(article, Part::kKicker)},
      {"headline", text_of(article, Part::kHeadline)},
      {"paragraphs", std::move(paragraphs)},
      {"parts", std::move(parts)},
      {"lines", text_lines(article)},
      {"pages", pages_json(article.apparatus)},
      {"witnesses", witnesses_json(article.apparatus)},
      {"continued_from", continuation_json(article.apparatus.from)},
      {"continued_to", continuation_json(article.apparatus.to)},
      {"gaps", gaps_json(article.text)},
      {"edits", edits_json(article, placement)},
      {"variations", variations_json(article.decision.variations, placement)},
      {"doubtful", variations_json(doubtful_of(article.decision), placement)},
      {"sources", std::move(sources)},
  };
  return lines_of(value);
}

std::string write_edits(const SettledArticle& article) {
  const Placement placement(article.apparatus, article.text);
  std::string lines;
  for (const Json& edit : edits_json(article, placement)) {
    Json line = {{"article", article.apparatus.article.value}};
    line.update(edit);
    lines += line.dump() + "\n";
  }
  return lines;
}

}  // namespace jiaokan
