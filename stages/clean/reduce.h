// A page made small, for what needs no detail.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// At most `side` pixels along the longer side, each the mean of the pixels that it stands for. A
// page that is not larger comes back as it is.
cv::Mat reduce(const cv::Mat& grey, int side);

// The same in half the time: levels come out up to one too light, which only tones mind.
cv::Mat reduce_quickly(const cv::Mat& grey, int side);

}  // namespace jiaokan
