// Passages that one witness has twice: a paragraph read twice, a sentence copied into the next.
#pragma once

#include <vector>

#include "stages/collate/fuse.h"

namespace jiaokan {

// Takes headings of continuations out that say the article's own again: before the rows are
// aligned, or one witness's heading might meet another's second telling of it.
void drop_repeated_headings(Row& row);

// Takes the second telling out of the columns and out of its row, where it stays as a Repeat. A
// repetition that other witnesses have too is the author's and stays. Without another witness at
// the place, only whole sentences of 20 characters or more that are told again almost word for
// word are taken out.
void drop_repeats(Fusion& fusion, std::vector<Row>& rows);

}  // namespace jiaokan
