// Reference texts that say the same in other words: another edition, a live transcript.
#pragma once

#include "pipeline/document/apparatus.h"

namespace jiaokan {

// The apparatus without the votes of reference texts in paragraphs that they word otherwise: there
// they settle nothing. A garbled copy differs from its clean text by single characters; another
// wording by words put in, left out and exchanged, five or more in a hundred columns.
Apparatus without_other_wordings(const Apparatus& apparatus);

}  // namespace jiaokan
