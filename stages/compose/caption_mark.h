// The sign that points from a caption to its picture.
#pragma once

#include "stages/compose/passage.h"

namespace jiaokan {

// Takes the triangles and squares out that stand before a caption or a credit: what a paper prints
// to point at the picture, and no part of what it says of it.
void drop_caption_mark(Passage& passage);

}  // namespace jiaokan
