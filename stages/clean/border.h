// What lies around the page (black film, a table top, a shadow at the edge) wiped out.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// Dark areas that reach the image's edge and are far thicker than print become white.
cv::Mat clear_border(const cv::Mat& flat);

}  // namespace jiaokan
