// Uneven paper tone, shadows and yellowing taken out: every place of the paper becomes white.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// The paper's tone at each pixel, with all that is printed on it removed.
cv::Mat paper_tone(const cv::Mat& grey);

// Each pixel as a share of the paper's tone at its place: 255 where it is as light as the paper.
// Where the image is much darker than its paper (a table top, a black border) it stays dark.
cv::Mat flatten(const cv::Mat& grey);

}  // namespace jiaokan
