// Body paragraphs that a column's end or a stray blank line broke in two.
#pragma once

#include <vector>

#include "models/language_model.h"
#include "stages/compose/passage.h"

namespace jiaokan {

// `passages` are the text of one fragment in reading order. Body passages of which the first stops
// in mid-sentence, or the second begins in one, become one with a joint, unless the second opens
// something of its own: a list item, a speaker, a numbered point.
std::vector<Passage> join_halves(std::vector<Passage> passages, const LanguageModel& model);

}  // namespace jiaokan
