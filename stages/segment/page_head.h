// The strip at a page's edge, parted from the text by a ruled line: page label, date, name of the
// paper.
#pragma once

#include <vector>

#include "stages/segment/ink.h"
#include "stages/segment/layout.h"

namespace jiaokan {

struct PageHead {
  std::vector<Block> blocks;  // from left to right, one line each; the largest type is the masthead
  std::vector<Piece> rest;    // the pieces below, in the order given
};

// Looks above the text, in the frame in which the strip's lines run to the right. A vertical page
// may have its strip above, with lines across, or, turned, on its right side. `across` are ruled
// lines; the `frames` have lines of their own. A strip with columns of text in it is none.
PageHead find_page_head(const std::vector<Piece>& pieces, const std::vector<Box>& across,
                        const std::vector<Box>& frames, cv::Size page, double em);

}  // namespace jiaokan
