// Where text is known to be missing.
#pragma once

#include <vector>

#include "models/language_model.h"
#include "stages/collate/absence.h"

namespace jiaokan {

// In the order of the columns: where the witnesses broke off and none has what is lacking (a seam
// that says so, or a joint at which the language model finds the halves impossible together), and
// continuations that were not followed.
std::vector<Gap> find_gaps(const Article& article, const std::vector<Row>& rows,
                           const Fusion& fusion, const std::vector<Column>& columns,
                           const LanguageModel& model);

}  // namespace jiaokan
