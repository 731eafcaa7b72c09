// The pixels of a page or of a part of it: grey, one byte a pixel, 0 black to 255 white.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "pipeline/document/geometry.h"

namespace jiaokan {

// An immutable image. Copies share the pixels, so passing one by value costs nothing.
// Pixels lie row by row without padding: pixel (x, y) is data()[y * width() + x].
class Raster {
 public:
  Raster() = default;
  // REQUIRES: pixels.size() == width * height.
  Raster(int width, int height, std::vector<std::uint8_t> pixels, int dpi = 0);

  int width() const { return width_; }
  int height() const { return height_; }
  // Dots per inch as the file states them; 0 when it does not.
  int dpi() const { return dpi_; }
  bool empty() const { return width_ == 0 || height_ == 0; }
  Box box() const { return {0, 0, width_, height_}; }
  const std::uint8_t* data() const { return pixels_ ? pixels_->data() : nullptr; }
  std::uint8_t at(int x, int y) const {
    return data()[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                  static_cast<std::size_t>(x)];
  }

 private:
  int width_ = 0, height_ = 0, dpi_ = 0;
  std::shared_ptr<const std::vector<std::uint8_t>> pixels_;
};

// The part inside `box`, which is clipped to the raster first.
Raster crop(const Raster& raster, const Box& box);

// Enlarged (area or cubic interpolation, whichever suits) by `factor` > 0, at least 1×1.
Raster scale(const Raster& raster, double factor);

// Turned by a quarter: `clockwise` or against it.
enum class Turn { kClockwise, kCounterclockwise };
Raster turn(const Raster& raster, Turn turn);

// `margin` white pixels added on every side.
Raster pad(const Raster& raster, int margin_px);

}  // namespace jiaokan
