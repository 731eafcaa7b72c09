// Passages that one witness has at another place than the others.
#pragma once

#include <vector>

#include "stages/collate/fuse.h"

namespace jiaokan {

// Moves each passage of 8 glyphs or more that a row has alone to where other rows have it, if the
// row lacks it there, and aligns the row anew: its glyphs are then in the order of the others. The
// row of lowest rank first, so that the place of the better row stands. A caption in mid-text goes
// to the captions, whatever the rank.
void move_displaced(Fusion& fusion, std::vector<Row>& rows,
                    const std::vector<std::size_t>& ranking);

}  // namespace jiaokan
