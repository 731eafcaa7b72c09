// Columns read in the wrong order: a headline above the article's tail, its head further down.
#pragma once

#include <vector>

#include "stages/compose/cut_stories.h"

namespace jiaokan {

// Cuts a story in two, headline and text, when a later story of the page has no headline, begins
// with a dateline, and in its first paragraph says what the headline says, while the text below the
// headline does not. The text is then `misplaced`: it comes after the other story.
std::vector<Story> find_misplaced(std::vector<Story> stories);

}  // namespace jiaokan
