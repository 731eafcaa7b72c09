// Transcripts that are not of the page they are named after: a fluent invention, another page's
// text.
#pragma once

#include <span>
#include <vector>

#include "pipeline/document/fragment.h"

namespace jiaokan {

// The pages, ascending, of such transcripts: next to nothing of theirs stands in the scan of the
// same page of the same issue, nor on any other page. Where the scan reads badly, or either has
// little text, a transcript is believed.
std::vector<PageId> find_strangers(std::span<const Fragment> fragments);

}  // namespace jiaokan
