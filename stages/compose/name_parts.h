// What each passage is: kicker, headline, subheading, body, caption or credit.
#pragma once

#include <vector>

#include "models/language_model.h"
#include "stages/compose/passage.h"

namespace jiaokan {

// Sets `part` and `begins_article`. On a scan the regions' roles decide, and what they leave open
// is told by the text; in a transcript it is told by markup, blank lines, and the text.
void name_parts(std::vector<Passage>& passages, const LanguageModel& model);

// Blank lines that set an article off from the one before, where paragraphs are set off by fewer.
int article_gap(const std::vector<Passage>& passages);

}  // namespace jiaokan
