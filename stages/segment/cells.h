// The page on a coarse grid, a tenth of an em a cell, where white space is measured.
#pragma once

#include <cmath>
#include <vector>

#include "stages/segment/ink.h"

namespace jiaokan {

struct CellGrid {
  double side_px = 1;  // of a cell
  int columns = 1, rows = 1;

  // REQUIRES: em > 0 and a page that is not empty.
  CellGrid(cv::Size page, double em);

  // Cells that the box covers, rounded to the nearest border, at least one, clipped to the grid.
  cv::Rect cells(const Box& box) const;
  // The pixels of some cells.
  Box pixels(const cv::Rect& cells) const;
  // `length` in cells, at least 1.
  int span(double length_px) const {
    return std::max(1, static_cast<int>(std::lround(length_px / side_px)));
  }

  cv::Mat blank() const { return cv::Mat::zeros(rows, columns, CV_8U); }
  void fill(cv::Mat& image, const Box& box, int value) const;
};

// Erodes, dilates, opens, closes with a rectangle of `width` by `height` cells; outside the image
// is white for ink and ink for white, so that the image's edge never counts.
cv::Mat open_rect(const cv::Mat& image, int width, int height);
cv::Mat close_rect(const cv::Mat& image, int width, int height);

}  // namespace jiaokan
