// What a careless scribe writes for what, where mistakes are many.
//
// Half of such mistakes nothing explains: any character may stand for any other, a common one
// oftener than a rare one. So a rare character in an odd place is more likely a name.
#pragma once

#include "models/confusions.h"
#include "models/dictionary.h"

namespace jiaokan {

// log10 of the chance that a mistake makes `read` of a given character that nothing connects with
// it.
double log10_any_slip(char32_t read, const Dictionary& dictionary);

// The same of a character that is known to be taken for `read`.
double log10_known_slip(char32_t read, const Confusion& confusion, const Dictionary& dictionary);

}  // namespace jiaokan
