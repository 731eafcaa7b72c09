// Print spread over the whole range from black to white, faded print as well as fresh; what shows
// through from the reverse side, fainter than the page's own print, becomes paper.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// How dark the page's print is: 255 less its level on a flattened page, 20..255. Told by most of
// the print, which is body text, and not by headlines.
int print_depth(const cv::Mat& flat);

// Grey levels inside strokes and at their edges are kept in proportion. Ink comes out below 128.
cv::Mat spread_contrast(const cv::Mat& flat);

}  // namespace jiaokan
