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

cv::Mat open_rect(const cv::Mat& image, int width, int height) {
  cv::Mat opened;
  cv::morphologyEx(image, opened, cv::MORPH_OPEN,
                   cv::getStructuringElement(cv::MORPH_RECT, {width, height}));
  return opened;
}

cv::Mat close_rect(const cv::Mat& image, int width, int height) {
  cv::Mat closed;
  cv::morphologyEx(image, closed, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_RECT, {width, height}));
  return closed;
}

}  // namespace jiaokan
