// Dust and film scratches wiped out; dots that belong to print stay.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// A speck is far smaller than the page's strokes are long, and has no ink near it. A full stop or a
// stroke of a character always has a neighbour.
cv::Mat despeckle(const cv::Mat& grey);

}  // namespace jiaokan
