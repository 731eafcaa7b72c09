// What a recogniser reads for what, in transcripts that it made.
//
// The tables were learned with all characters alike, and the model has seen rare ones seldom; a
// recogniser takes them for common ones more often than both say.
#pragma once

#include "models/confusions.h"
#include "models/dictionary.h"

namespace jiaokan {

// log10 of the chance that what `confusion` names was printed where `read` is read.
double log10_misread(char32_t read, const Confusion& confusion, const Dictionary& dictionary);

// The same of a character that nothing connects with `read`.
double log10_any_misread(char32_t read, char32_t printed, const Dictionary& dictionary);

}  // namespace jiaokan
