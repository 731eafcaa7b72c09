// Passages → the passages of each fragment.
#pragma once

#include <optional>
#include <vector>

#include "stages/compose/passage.h"

namespace jiaokan {

// A fragment to be: its text and, apart from it, captions and credits.
struct Story {
  std::vector<Passage> text;
  std::vector<Passage> asides;
  std::optional<JumpLine> from, to;
  bool misplaced = false;  // its text does not begin where it stands: see find_misplaced
};

// A story begins at a headline, at a dateline or a wide gap after closed text, before 「上接」 and
// after 「下转」; on a scan, where segmentation saw one begin. A caption belongs to the story that
// it stands in or after.
std::vector<Story> cut_stories(std::vector<Passage> passages);

}  // namespace jiaokan
