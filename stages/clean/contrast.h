// Print spread over the whole range from black to white, faded print as well as fresh.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// How dark the page's print is: 255 less its level on a flattened page, 20..255. Told by most of
// the print, which is body text, and not by headlines.
int print_depth(const cv::Mat& flat);

// Grey levels inside strokes and at their edges are kept in proportion. Ink comes out below 128.
// What shows through from the reverse side stays, fainter than most print, and so do the thinnest
// strokes.
cv::Mat spread_contrast(const cv::Mat& flat);

// A spread page with all that is as faint as what shows through made paper.
cv::Mat without_ghosts(const cv::Mat& spread);

}  // namespace jiaokan
