// Uneven paper tone, shadows and yellowing taken out: every place of the paper becomes white.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "stages/clean/dark_areas.h"

namespace jiaokan {

// The paper's tone at each pixel, with all that is printed on it removed, pictures of `areas` too.
cv::Mat paper_tone(const cv::Mat& grey, const std::vector<DarkArea>& areas);

// Each pixel as a share of the paper's tone at its place: 255 where it is as light as the paper.
// Where the image is much darker than its paper (a table top, a black border) it stays dark.
cv::Mat flatten(const cv::Mat& grey, const std::vector<DarkArea>& areas);

}  // namespace jiaokan
