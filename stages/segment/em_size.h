// The size of the body type, in which every other measure of a page is expressed.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// Em of the body text in pixels, a little rounded; 0 when nothing on the page looks like print.
double estimate_em(const cv::Mat& ink);

}  // namespace jiaokan
