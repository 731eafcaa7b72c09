#include "stages/segment/cells.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace jiaokan {

CellGrid::CellGrid(cv::Size page, double em) : side_px(std::max(1.0, em / 10)) {
  columns = std::max(1, static_cast<int>(std::ceil(page.width / side_px)));
  rows = std::max(1, static_cast<int>(std::ceil(page.height / side_px)));
}

cv::Rect CellGrid::cells(const Box& box) const {
  const auto round = [&](int at) { return static_cast<int>(std::lround(at / side_px)); };
  const int left = std::clamp(round(box.left), 0, columns - 1);
  const int top = std::clamp(round(box.top), 0, rows - 1);
  const int right = std::clamp(round(box.right), left + 1, columns);
  const int bottom = std::clamp(round(box.bottom), top + 1, rows);
  return {left, top, right - left, bottom - top};
}

Box CellGrid::pixels(const cv::Rect& cells) const {
  const auto at = [&](int cell) { return static_cast<int>(std::lround(cell * side_px)); };
  return {at(cells.x), at(cells.y), at(cells.x + cells.width), at(cells.y + cells.height)};
}

void CellGrid::fill(cv::Mat& image, const Box& box, int value) const {
  if (!box.empty()) image(cells(box)).setTo(value);
}

// The second pass takes the kernel turned about: an even one would shift the image otherwise.
cv::Mat open_rect(const cv::Mat& image, int width, int height) {
  const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_RECT, {width, height});
  const cv::Point anchor(width / 2, height / 2),
      turned(width - 1 - anchor.x, height - 1 - anchor.y);
  cv::Mat opened;
  cv::erode(image, opened, kernel, anchor);
  cv::dilate(opened, opened, kernel, turned);
  return opened;
}

cv::Mat close_rect(const cv::Mat& image, int width, int height) {
  const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_RECT, {width, height});
  const cv::Point anchor(width / 2, height / 2),
      turned(width - 1 - anchor.x, height - 1 - anchor.y);
  cv::Mat closed;
  cv::dilate(image, closed, kernel, anchor);
  cv::erode(closed, closed, kernel, turned);
  return closed;
}

}  // namespace jiaokan
