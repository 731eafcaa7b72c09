// Where --dictionary says that a word is wrong, and what is right.
#pragma once

#include "models/user_dictionary.h"
#include "stages/correct/changes.h"
#include "stages/correct/paragraph_lattice.h"

namespace jiaokan {

// Each place where the paragraph's lead text has a wrong word of a pair; the longest word first, no
// two overlap. Ascending.
std::vector<Change> user_changes(const LeadText& lead, const ColumnRange& range,
                                 const UserDictionary& dictionary);

}  // namespace jiaokan
