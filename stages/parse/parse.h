// Transcript → ReadPage: a text file as a page without pixels. Markup becomes roles (a heading, a
// list item), and what is left of each line is the text as first read.
#pragma once

#include "pipeline/document/page.h"

namespace jiaokan {

struct ParseOptions {};

// Throws PageError(kEmpty) when there is no text, PageError(kRefused) when it is an answer to a
// prompt instead of a transcript.
ReadPage parse(const Transcript& transcript, const ParseOptions& options);

}  // namespace jiaokan
