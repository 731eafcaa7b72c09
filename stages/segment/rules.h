// Ruled lines and frames, and the page without them.
#pragma once

#include <vector>

#include "stages/segment/ink.h"

namespace jiaokan {

struct Ruling {
  std::vector<Box> across, down;  // ruled lines; plain or ornamented
  std::vector<Box> frames;        // boxes drawn around something, outermost first
  cv::Mat ink;                    // the page's ink without all of these
  std::vector<Piece> pieces;      // of that ink
};

// `faint` is the ink with what is too pale to count as ink: thin rules are.
Ruling find_rules(const cv::Mat& ink, const cv::Mat& faint, double em);

}  // namespace jiaokan
