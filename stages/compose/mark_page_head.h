// The head and foot of a scanned page that no ruled line sets off: told by place and wording.
#pragma once

#include "pipeline/document/page.h"

namespace jiaokan {

// Regions at the page's outer edge (above all text, on its right where lines run down, or below it)
// that say no more than a date, a page number or the name of a paper get that role and leave their
// story, and so do the few signs level with them. Transcripts come back as they are.
ReadPage mark_page_head(ReadPage page);

}  // namespace jiaokan
