// Small settled articles for the writers' tests.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/settled.h"

namespace jiaokan {

struct FixtureParagraph {
  Part part;
  std::u32string text;
};

// An article whose witness "A", the scan "p/1", has these paragraphs, one line each.
inline SettledArticle settled_article(const std::vector<FixtureParagraph>& paragraphs,
                                      std::vector<Gap> gaps = {}, Decision decision = {}) {
  WitnessText witness{.sigil = {"A"}, .inputs = {"p-1.png"}};
  witness.pages.push_back({.id = {"p/1"}, .issue = {"p"}, .label = {"1"}, .input = "p-1.png"});
  SettledArticle article;
  article.apparatus.article = {7};
  for (std::uint32_t line = 0; line < paragraphs.size(); ++line) {
    const std::u32string& text = paragraphs[line].text;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      article.apparatus.columns.push_back(
          {.readings = {static_cast<std::int32_t>(witness.glyphs.size())},
           .part = paragraphs[line].part,
           .begins_paragraph = at == 0});
      witness.glyphs.push_back({.character = text[at]});
      witness.page_of.push_back(0);
      witness.places.push_back({line, at});
    }
  }
  article.apparatus.witnesses.push_back(std::move(witness));
  article.apparatus.gaps = std::move(gaps);
  article.decision = std::move(decision);
  article.text = apply_edits(article.apparatus, article.decision.edits);
  return article;
}

}  // namespace jiaokan
