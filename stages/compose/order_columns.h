// Columns of one article that a transcriber took down in the wrong order.
#pragma once

#include <vector>

#include "models/language_model.h"
#include "stages/compose/passage.h"

namespace jiaokan {

// `text` is that of one story of a transcript. Columns break off in mid-sentence: where at least
// one of its paragraphs does, they are put in the order in which the sentences run on, the first
// paragraph says what the headline says, and the last sentence ends, if that is clearly better than
// the given one. A subheading that is moved from what it stood above was the last line of a column
// and becomes body. What has other headings between its paragraphs, lists, more than ten columns
// or a hundred paragraphs is left as it is.
std::vector<Passage> order_columns(std::vector<Passage> text, const LanguageModel& model);

}  // namespace jiaokan
