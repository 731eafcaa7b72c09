// Small pieces of ink in a part of a page, and what mark of punctuation each looks like.
#pragma once

#include <vector>

#include "pipeline/document/raster.h"
#include "pipeline/document/text.h"

namespace jiaokan {

// A connected piece of ink.
struct InkPiece {
  Box box;              // in the page
  int area = 0;         // in pixels
  bool hollow = false;  // lighter within than around: a ring
  double slant = 0;     // -1..1: below 0 from upper right to lower left, above 0 the other way
};

// The pieces in `part` of the page, from top to bottom, then from left to right. Ink is what is
// darker than halfway between the part's paper and its darkest tone.
std::vector<InkPiece> find_ink_pieces(const Raster& page, const Box& part);

// The mark that a piece looks like as full-width punctuation, best first, with confidences that add
// up to 1; empty when it is too large, or too small to be more than dirt. `em_px` is the size of a
// glyph.
std::vector<Candidate> mark_candidates(const InkPiece& piece, float em_px);

}  // namespace jiaokan
