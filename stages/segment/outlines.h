// Line work in one piece: ornamental frames, borders around a page, tables.
#pragma once

#include <vector>

#include "stages/segment/ink.h"

namespace jiaokan {

struct Outlines {
  std::vector<Box> frames;  // those whose ink runs along their own edges
  cv::Mat ink;              // the ink without any line work
};

// Takes pieces of ink that are large and mostly hollow.
Outlines take_outlines(const cv::Mat& ink, double em);

}  // namespace jiaokan
