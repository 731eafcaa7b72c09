// The settled text of one article as HTML, with its edits, doubts and gaps marked where they stand.
#pragma once

#include <string>

#include "pipeline/document/settled.h"

namespace jiaokan {

std::string report_text(const SettledArticle& article);

// What witnesses have at a place: "A 人大 · B 人民". Escaped.
std::string readings_text(const Variation& variation);
// "before → after"; ∅ stands for nothing. Escaped.
std::string change_text(const Edit& edit);

}  // namespace jiaokan
