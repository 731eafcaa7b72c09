// What a paragraph's own words tell of where it stands in its article: whether it opens it, opens a
// sentence, or goes on in mid-sentence where another breaks off.
#pragma once

#include <string>
#include <vector>

#include "models/language_model.h"
#include "stages/compose/passage.h"

namespace jiaokan {

// For each paragraph, log10 odds, the first two against its being the rest of a sentence that began
// elsewhere.
// Those of opens_article only tell one paragraph from another.
struct ColumnSigns {
  std::vector<double> opens_article;   // it is the article's first
  std::vector<double> opens_sentence;  // it stands behind a paragraph that is over
  // It is over, and what ends it was misread; 0 for those that end with their sentence's sign.
  std::vector<double> stop_misread;
  // joins[x][y], for x that breaks off: y goes on with its sentence, against any other that begins
  // in mid-sentence. 0 for x that do not break off.
  std::vector<std::vector<double>> joins;
};

// `headline`: what stands above the article, may be empty. Headline, date and first words tell the
// beginning; the language model, words that stand elsewhere in the text too and quotation marks
// tell the joints. Coefficients are fitted to all orders of columns of news texts, half of them
// with one in twenty characters wrong.
ColumnSigns read_signs(const std::u32string& headline,
                       const std::vector<std::u32string>& paragraphs, const LanguageModel& model);

}  // namespace jiaokan
