#include "stages/segment/overlay.h"

#include <algorithm>
#include <string>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "stages/segment/ink.h"
#include "stages/segment/mat.h"

namespace jiaokan {
namespace {

// Blue, green, red.
cv::Scalar color_of(RegionRole role) {
  switch (role) {
    case RegionRole::kBody: return {180, 120, 0};
    case RegionRole::kHeadline: return {0, 0, 220};
    case RegionRole::kKicker: return {0, 90, 255};
    case RegionRole::kSubheading: return {0, 150, 255};
    case RegionRole::kByline: return {150, 150, 0};
    case RegionRole::kCaption: return {0, 160, 0};
    case RegionRole::kCredit: return {60, 200, 60};
    case RegionRole::kPhoto: return {200, 0, 200};
    case RegionRole::kMasthead: return {120, 0, 120};
    case RegionRole::kPageNumber: return {120, 120, 120};
    case RegionRole::kJumpLine: return {0, 200, 200};
    case RegionRole::kOther: return {0, 60, 120};
  }
  return {0, 0, 0};
}

}  // namespace

std::vector<std::uint8_t> draw_overlay(const SegmentedPage& page, int longest_px) {
  if (page.raster.empty()) return {};
  const double factor = std::min(
      1.0, static_cast<double>(longest_px) / std::max(page.raster.width(), page.raster.height()));
  cv::Mat grey, canvas;
  cv::resize(view(page.raster), grey, {}, factor, factor, cv::INTER_AREA);
  grey.convertTo(grey, CV_8U, 0.55, 115);
  cv::cvtColor(grey, canvas, cv::COLOR_GRAY2BGR);
  const auto place = [&](const Box& box) {
    const cv::Rect rect = to_rect(box);
    return cv::Rect(cv::Point2d(rect.x * factor, rect.y * factor),
                    cv::Point2d((rect.x + rect.width) * factor, (rect.y + rect.height) * factor));
  };
  for (const Rule& rule : page.rules) cv::rectangle(canvas, place(rule.box), {255, 0, 140}, 1);
  int number = 0;
  for (const Region& region : page.regions) {
    const cv::Scalar color = color_of(region.role);
    for (const LineBox& line : region.lines) {
      const cv::Rect rect = place(line.box);
      cv::rectangle(canvas, rect, color * 0.5 + cv::Scalar(128, 128, 128), 1);
      // A filled corner where a paragraph begins, a bar where a line runs to its column's end.
      const bool down = region.direction == Direction::kVertical;
      if (line.indented) cv::circle(canvas, rect.tl(), 4, color, cv::FILLED);
      if (!line.full && region.role == RegionRole::kBody) {
        cv::circle(canvas, down ? cv::Point(rect.x, rect.y + rect.height) : rect.br(), 3, color);
      }
    }
    const cv::Rect rect = place(region.box);
    cv::rectangle(canvas, rect, color, 2);
    std::string label = std::to_string(number++);
    if (region.story >= 0) label += "/" + std::to_string(region.story);
    cv::putText(canvas, label, rect.tl() + cv::Point(4, 26), cv::FONT_HERSHEY_SIMPLEX, 0.9,
                {0, 0, 255}, 2, cv::LINE_AA);
  }
  std::vector<std::uint8_t> png;
  cv::imencode(".png", canvas, png);
  return png;
}

}  // namespace jiaokan
