// Where a fragment goes on: jump lines and open ends of an issue matched with each other.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/language_model.h"
#include "pipeline/document/article.h"

namespace jiaokan {

// An edge from a fragment to the one that its text goes on in.
struct Next {
  std::size_t fragment = 0;
  Seam seam = Seam::kParagraph;
};

// For each fragment the one that follows it, if any: a set of chains. `fragments` are in page order
// (in_page_order); `group_of` gives each one's group. A fragment is only followed by one of its
// own issue. What speaks for a pair: page labels that name each other, titles, headlines that are
// alike, the same topics, the sentence that runs over the joint, and another witness in which the
// one comes after the other.
std::vector<std::optional<Next>> find_continuations(std::span<const Fragment> fragments,
                                                    std::span<const std::size_t> group_of,
                                                    const LanguageModel& model);

}  // namespace jiaokan
