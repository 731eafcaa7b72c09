// The apparatus that collate should have made: what remains of the error then is not its own.
#pragma once

#include "pipeline/document/apparatus.h"
#include "tests/bench/simulator/garble.h"

namespace jiaokan {

// `found` is what collate made of the copies: its witnesses and their ranking are taken over, its
// columns are made anew, each from one character of the truth. Where a copy lacks six of them or
// more in a row, or the beginning or the end, the passage is missing there.
Apparatus align_truly(const Apparatus& found, const std::vector<GarbledCopy>& copies,
                      const CleanArticle& truth);

}  // namespace jiaokan
