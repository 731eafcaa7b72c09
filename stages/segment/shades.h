// What stands in a row like large type but is a strip of a picture.
#pragma once

#include <opencv2/core.hpp>

#include "stages/segment/layout.h"

namespace jiaokan {

// Whether the ink of the line, in the page's grey, is of many tones: type is black within its
// strokes, or of one tone. False where strokes are too thin to tell.
bool is_shaded(const cv::Mat& grey, const TypeLine& line);

}  // namespace jiaokan
