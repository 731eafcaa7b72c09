// Which part of the article each column belongs to, and where paragraphs begin.
#pragma once

#include <vector>

#include "stages/collate/absence.h"

namespace jiaokan {

// Adds part and begins_paragraph to the columns, which have readings and leads.
//
// A paragraph begins where the witnesses that have the text on both sides say so by majority, the
// lead counting one and a half; a break that only one of several has in mid-sentence is none.
// A paragraph's part is what most witnesses take it for, the lead's word deciding a tie. There is
// one headline, the lead's; another one that differs becomes a kicker before it or a subheading
// after it.
void settle_structure(const std::vector<Row>& rows, const Fusion& fusion,
                      std::vector<Column>& columns);

}  // namespace jiaokan
