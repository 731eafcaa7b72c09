// The page turned so that its lines are level.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// Degrees by which the page must be turned clockwise to become level; 0 when it cannot be told.
// Looks within ±kMaxSkewDegrees, for lines of text that run across as well as down.
inline constexpr double kMaxSkewDegrees = 6;
double find_skew(const cv::Mat& grey);

// Turned clockwise about its centre, same size, white filled in.
cv::Mat turn_clockwise(const cv::Mat& grey, double degrees);

}  // namespace jiaokan
