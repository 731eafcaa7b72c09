#include "stages/clean/polarity.h"

#include <opencv2/imgproc.hpp>

#include "stages/clean/reduce.h"

namespace jiaokan {
namespace {

constexpr int kProbeSide = 1000;  // strokes survive, and the filters cost a few milliseconds

}  // namespace

bool is_negative(const cv::Mat& grey) {
  const cv::Mat probe = reduce_quickly(grey, kProbeSide);
  // A stroke is thinner than the window: closing fills dark ones, opening wipes light ones out.
  const cv::Mat window = cv::getStructuringElement(cv::MORPH_RECT, {9, 9});
  cv::Mat closed, opened;
  cv::morphologyEx(probe, closed, cv::MORPH_CLOSE, window);
  cv::morphologyEx(probe, opened, cv::MORPH_OPEN, window);
  const double dark_strokes = cv::sum(closed - probe)[0];
  const double light_strokes = cv::sum(probe - opened)[0];
  // A page of photographs has both; only a ground that is dark as well makes it a negative.
  return light_strokes > dark_strokes && cv::mean(probe)[0] < 110;
}

cv::Mat make_positive(const cv::Mat& grey) {
  if (!is_negative(grey)) return grey;
  cv::Mat positive;
  cv::bitwise_not(grey, positive);
  return positive;
}

}  // namespace jiaokan
