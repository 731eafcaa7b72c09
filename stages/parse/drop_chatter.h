// A language model asked for a transcript sometimes talks about it, or instead of it.
#pragma once

#include <string>
#include <vector>

#include "stages/parse/strip_markup.h"

namespace jiaokan {

// Takes the remarks before and after the transcript ("Here is the transcription:") out of `lines`
// and returns them, in UTF-8, in order. Throws PageError(kRefused) when an apology is all there is.
std::vector<std::string> drop_chatter(std::vector<MarkedLine>& lines);

}  // namespace jiaokan
