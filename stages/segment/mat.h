// A Raster as an OpenCV image and back, for the steps of this folder.
#pragma once

#include <opencv2/core.hpp>

#include "pipeline/document/raster.h"
#include "pipeline/document/traced_ink.h"

namespace jiaokan {

// A view without a copy: valid as long as the raster; not to be written to.
inline cv::Mat view(const Raster& raster) {
  return cv::Mat(raster.height(), raster.width(), CV_8UC1,
                 const_cast<std::uint8_t*>(raster.data()));
}

// The same of a mask, valid as long as the image.
inline InkMask mask_of(const cv::Mat& ink) {
  return {ink.data, ink.cols, ink.rows, ink.step[0]};
}

inline Raster to_raster(const cv::Mat& image, int dpi) {
  std::vector<std::uint8_t> pixels(image.total());
  image.copyTo(cv::Mat(image.rows, image.cols, CV_8UC1, pixels.data()));
  return Raster(image.cols, image.rows, std::move(pixels), dpi);
}

}  // namespace jiaokan
