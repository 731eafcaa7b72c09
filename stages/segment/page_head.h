// The strip at the top of a page, above a ruled line: label, date, name of the paper. Its lines run
// across even where the body's run down.
#pragma once

#include <vector>

#include "stages/segment/ink.h"
#include "stages/segment/layout.h"
#include "stages/segment/rules.h"

namespace jiaokan {

struct PageHead {
  std::vector<Block> blocks;  // from left to right, one line each
  std::vector<Piece> rest;    // the pieces below, in the order given
};

PageHead find_page_head(const std::vector<Piece>& pieces, const Ruling& ruling, cv::Size page,
                        double em);

}  // namespace jiaokan
