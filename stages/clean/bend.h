// Lines that a turn leaves uneven: a page photographed aslant, whose lines fan out, or one that
// does not lie flat, whose lines bow.
#pragma once

#include <opencv2/core.hpp>

namespace jiaokan {

// How far lines stray from level across themselves: with u along the lines and v across them, each
// -1..1 over the page, by tilt * u + fan * u * v + bow * u² + swell * u² * v, in parts of the
// page's longer side.
struct Bend {
  bool down = false;  // the lines run down the page, not across
  double tilt = 0, fan = 0, bow = 0, swell = 0;
  bool level() const { return tilt == 0 && fan == 0 && bow == 0 && swell == 0; }
};

// Level unless a bend makes the lines markedly sharper. REQUIRES: the page is turned level.
Bend find_bend(const cv::Mat& grey);

// The page with the bend taken out, same size, white filled in.
cv::Mat unbend(const cv::Mat& grey, const Bend& bend);

}  // namespace jiaokan
