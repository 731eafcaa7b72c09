#include "pipeline/document/raster.h"

#include <cassert>
#include <cmath>
#include <utility>

#include <opencv2/imgproc.hpp>

namespace jiaokan {
namespace {

// A view without a copy; OpenCV takes no const pixels, and nothing here writes through it.
cv::Mat view(const Raster& raster) {
  return cv::Mat(raster.height(), raster.width(), CV_8UC1,
                 const_cast<std::uint8_t*>(raster.data()));
}

Raster own(const cv::Mat& image, int dpi) {
  std::vector<std::uint8_t> pixels;
  pixels.reserve(image.total());
  for (int y = 0; y < image.rows; ++y) {
    const auto* row = image.ptr<std::uint8_t>(y);
    pixels.insert(pixels.end(), row, row + image.cols);
  }
  return Raster(image.cols, image.rows, std::move(pixels), dpi);
}

}  // namespace

Raster::Raster(int width, int height, std::vector<std::uint8_t> pixels, int dpi)
    : width_(width), height_(height), dpi_(dpi) {
  assert(pixels.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  pixels_ = std::make_shared<const std::vector<std::uint8_t>>(std::move(pixels));
}

Raster crop(const Raster& raster, const Box& box) {
  const Box inside = intersect(box, raster.box());
  if (inside.empty()) return {};
  return own(view(raster)(cv::Rect(inside.left, inside.top, inside.width(), inside.height())),
             raster.dpi());
}

Raster scale(const Raster& raster, double factor) {
  assert(factor > 0);
  if (raster.empty()) return raster;
  const cv::Size size(std::max(1, static_cast<int>(std::lround(raster.width() * factor))),
                      std::max(1, static_cast<int>(std::lround(raster.height() * factor))));
  cv::Mat scaled;
  cv::resize(view(raster), scaled, size, 0, 0, factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
  return own(scaled, static_cast<int>(std::lround(raster.dpi() * factor)));
}

Raster turn(const Raster& raster, Turn turn) {
  if (raster.empty()) return raster;
  cv::Mat turned;
  cv::rotate(view(raster), turned,
             turn == Turn::kClockwise ? cv::ROTATE_90_CLOCKWISE : cv::ROTATE_90_COUNTERCLOCKWISE);
  return own(turned, raster.dpi());
}

Raster pad(const Raster& raster, int margin_px) {
  if (raster.empty()) return raster;
  cv::Mat padded;
  cv::copyMakeBorder(view(raster), padded, margin_px, margin_px, margin_px, margin_px,
                     cv::BORDER_CONSTANT, cv::Scalar(255));
  return own(padded, raster.dpi());
}

}  // namespace jiaokan
