// All fragments → groups that carry the same text, under noise and with parts missing.
#pragma once

#include <span>
#include <vector>

#include "pipeline/document/article.h"

namespace jiaokan {

struct DeduplicateOptions {
  // Two fragments belong together when the text they share covers this part of the shorter, what
  // many unrelated fragments share not counted. 0..1; short fragments need more (see the source).
  double cover = 0.30;
  // Two fragments of one page are copies only when they repeat each other: this part of the
  // shorter. 0..1.
  double cover_on_one_page = 0.70;
};

// Every fragment is in exactly one group; groups are in the order of their first fragment.
// The outcome does not depend on the order of the fragments but for the indices. The head of an
// article in one fragment and its tail in another are not copies, but meet in a third that has
// both; reports that differ in figures only are not copies.
std::vector<Group> deduplicate(std::span<const Fragment> fragments,
                               const DeduplicateOptions& options);

}  // namespace jiaokan
