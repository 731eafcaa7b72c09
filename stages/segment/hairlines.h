// Rules a pixel or two thin, which a low resolution, skew and wear break into short bits.
#pragma once

#include <vector>

#include "stages/segment/ink.h"

namespace jiaokan {

// Those that run down; turn the ink for those that run across. `faint` is ink down to the palest,
// without other rules. REQUIRES: em > 0.
std::vector<Box> find_hairlines(const cv::Mat& faint, double em);

}  // namespace jiaokan
