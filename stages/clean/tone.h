// The tone of a page: what is left of it without strokes.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// Paper, photographs, grounds of panels and what lies around the page, at most 420 pixels along the
// longer side. Text and headlines are gone; steps stay sharp.
cv::Mat printed_tone(const cv::Mat& grey);

}  // namespace jiaokan
