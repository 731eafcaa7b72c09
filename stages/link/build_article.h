// The fragments of one article → its witnesses, in order.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "stages/link/find_continuations.h"

namespace jiaokan {

// `members` index into `fragments` (in page order) and `next`. Fragments of one issue and kind are
// one witness, unless their texts overlap: then it carries the article twice. The number is left 0.
Article build_article(std::span<const Fragment> fragments, std::span<const std::size_t> members,
                      std::span<const std::optional<Next>> next);

}  // namespace jiaokan
