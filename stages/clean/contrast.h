// Print spread over the whole range from black to white, faded print as well as fresh.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

struct Spread {
  cv::Mat page;
  double ghost = 0;  // as dark, 0..255, is what shows through from the reverse side
};

// Grey levels inside strokes and at their edges are kept in proportion. Ink comes out below 128.
// What shows through stays, fainter than most print, and so do the thinnest strokes; the darkest
// spots of rough paper go.
Spread spread_contrast(const cv::Mat& flat);

// A spread page with all that is as faint as what shows through made paper.
cv::Mat without_ghosts(const cv::Mat& page, double ghost);

}  // namespace jiaokan
