// A fragment's text reduced to what copies of it share: no spaces, no punctuation, one key for all
// ways of printing a character.
#pragma once

#include <vector>

#include "pipeline/document/fragment.h"

namespace jiaokan {

using MatchingText = std::vector<char32_t>;

// One for each fragment: headings, body, captions and credits, in order.
std::vector<MatchingText> matching_texts(const std::vector<const Fragment*>& fragments);

// The headlines alone.
std::vector<MatchingText> matching_headlines(const std::vector<const Fragment*>& fragments);

}  // namespace jiaokan
