// What a reader says, as glyphs of a page: NFC, without the spaces that are only layout.
#pragma once

#include <vector>

#include "pipeline/document/text.h"

namespace jiaokan {

// A space stays only between Latin words; runs of them become one. A glyph that NFC composes with
// the one before it becomes one glyph with it; candidates are composed alike.
std::vector<Glyph> tidy_glyphs(std::vector<Glyph> glyphs);

}  // namespace jiaokan
