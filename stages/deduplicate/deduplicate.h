// All fragments → groups that carry the same text, under noise and with parts missing.
#pragma once

#include <span>
#include <vector>

#include "pipeline/document/article.h"

namespace jiaokan {

struct DeduplicateOptions {
  // Two fragments belong together when their aligned text covers this share of the shorter. 0..1.
  double cover = 0.30;
};

// Every fragment is in exactly one group; groups are in the order of their first fragment.
// The outcome does not depend on the order of the fragments but for the indices.
std::vector<Group> deduplicate(std::span<const Fragment> fragments,
                               const DeduplicateOptions& options);

}  // namespace jiaokan
