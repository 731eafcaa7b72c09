// Fragments of each issue → Articles: jump lines and open ends matched, the order inside an
// article settled, copies (groups) made witnesses of one article.
#pragma once

#include <span>
#include <vector>

#include "models/language_model.h"
#include "pipeline/document/article.h"

namespace jiaokan {

struct LinkOptions {};

// Every fragment is in exactly one witness of one article; one that holds the hidden head of a
// continuation is parted, and its parts are fragments of the same page. Articles are in the order
// of their first fragment (issue, page label, place on the page) and numbered from 1.
std::vector<Article> link(std::span<const Fragment> fragments, std::span<const Group> groups,
                          const LanguageModel& model, const LinkOptions& options);

}  // namespace jiaokan
