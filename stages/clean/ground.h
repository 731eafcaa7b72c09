// What a dark area is: a picture, or a panel with print on it.
#pragma once

#include <vector>

#include "stages/clean/dark_areas.h"

namespace jiaokan {

// Sets ground and dark of each area. Print is strokes on an even ground, light or dark ones; the
// light and dark parts of a picture are wider than strokes, or there are both. What is too small to
// tell is a picture.
void tell_grounds(const cv::Mat& grey, std::vector<DarkArea>& areas);

}  // namespace jiaokan
