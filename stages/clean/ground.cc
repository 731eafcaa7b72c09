#include "stages/clean/ground.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

#include "stages/clean/reduce.h"

namespace jiaokan {
namespace {

constexpr int kProbeSide = 1000;   // strokes survive, and the filters cost a few milliseconds
constexpr int kStroke = 9;         // pixels of the probe: strokes are thinner
constexpr int kSmallestSide = 30;  // tone pixels: strokes of smaller panels are not to be told
constexpr double kLeastPrint = 0.03, kMostPrint = 0.35;  // share of a panel that is print
constexpr double kMostWide = 0.45;   // of the print: what is no stroke, as an emblem
constexpr double kMostOther = 0.02;  // share that differs the other way: a panel has none
constexpr double kEven = 0.65;       // share of the rest that is of the ground's own level

// The commonest level, its neighbourhood of nine taken together.
int common_level(const cv::Mat& grey, const cv::Mat& mask) {
  cv::Mat histogram;
  const int channels = 0, bins = 256;
  const float range[] = {0, 256};
  const float* ranges = range;
  cv::calcHist(&grey, 1, &channels, mask, histogram, 1, &bins, &ranges);
  cv::blur(histogram, histogram, {1, 9});
  cv::Point place;
  cv::minMaxLoc(histogram, nullptr, nullptr, nullptr, &place);
  return place.y;
}

double share(const cv::Mat& part, const cv::Mat& whole) {
  return cv::countNonZero(part) / static_cast<double>(std::max(1, cv::countNonZero(whole)));
}

// Whether `marks`, of which `wide` are wider than strokes, are the print of the panel, `ground` its
// ground, and `others` are but few.
bool is_print(const cv::Mat& marks, const cv::Mat& wide, const cv::Mat& ground,
              const cv::Mat& others, const cv::Mat& panel) {
  const double print = share(marks, panel);
  return print > kLeastPrint && print < kMostPrint && share(wide, marks) < kMostWide &&
         share(ground, panel) > kEven * (1 - print) && share(others, panel) < kMostOther;
}

}  // namespace

void tell_grounds(const cv::Mat& grey, std::vector<DarkArea>& areas) {
  const cv::Mat probe = reduce_quickly(grey, kProbeSide);
  cv::Mat opened, closed;
  const cv::Mat window = cv::getStructuringElement(cv::MORPH_RECT, {kStroke, kStroke});
  cv::morphologyEx(probe, opened, cv::MORPH_OPEN, window);
  cv::morphologyEx(probe, closed, cv::MORPH_CLOSE, window);
  for (DarkArea& area : areas) {
    cv::Mat panel;
    cv::resize(area.mask, panel, probe.size(), 0, 0, cv::INTER_NEAREST);
    cv::erode(panel, panel, cv::getStructuringElement(cv::MORPH_RECT, {7, 7}));
    area.dark = common_level(probe, panel);
    if (std::min(area.box.width, area.box.height) < kSmallestSide) continue;
    const double contrast = area.paper - area.dark;
    const double lighter = area.dark + contrast / 2, darker = area.dark / 2;
    const cv::Mat light = panel & (probe > lighter), dark = panel & (probe < darker);
    cv::Mat difference;
    cv::absdiff(probe, cv::Scalar(area.dark), difference);
    const cv::Mat ground = panel & (difference < contrast / 5);
    const cv::Mat below = panel & (probe < area.dark - contrast / 4);
    if (is_print(light, light & (opened > lighter), ground, below, panel)) {
      area.ground = Ground::kLightPrint;
    } else if (is_print(dark, dark & (closed < darker), ground, light, panel)) {
      area.ground = Ground::kDarkPrint;
    }
  }
}

}  // namespace jiaokan
