// Uneven paper tone, shadows and yellowing taken out: every place of the paper becomes white.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "stages/clean/dark_areas.h"

namespace jiaokan {

// Each pixel as a share of the paper's tone at its place: 255 where it is as light as the paper.
// Where the image is much darker than its paper (a table top, a black border) it stays dark.
// `printed_tone` is the image's (tone.h); the paper has it where there are no pictures.
cv::Mat flatten(const cv::Mat& grey, const cv::Mat& printed_tone,
                const std::vector<DarkArea>& areas);

}  // namespace jiaokan
