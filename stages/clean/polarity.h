// White print on a dark ground (a negative) made dark print on a light one.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// True when thin strokes are lighter than what is around them over most of the image.
bool is_negative(const cv::Mat& grey);

// 8-bit grey, of the same size.
cv::Mat make_positive(const cv::Mat& grey);

}  // namespace jiaokan
