// ReadPage → Fragments: lines to paragraphs, paragraphs to the parts of articles.
#pragma once

#include <vector>

#include "models/language_model.h"
#include "pipeline/document/fragment.h"

namespace jiaokan {

struct ComposeOptions {};

// In reading order. Together they hold every glyph of the page that is text, once.
std::vector<Fragment> compose(const ReadPage& page, const LanguageModel& model,
                              const ComposeOptions& options);

}  // namespace jiaokan
