#include "stages/recognize/glyph_network.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>
#if __has_include(<opencv2/dnn.hpp>)
#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>
#endif

#include "pipeline/document/error.h"

namespace jiaokan {

#ifdef OPENCV_DNN_HPP

namespace {

// As the network was trained: what varies less than this, in grey levels, is paper.
constexpr double kLeastDeviation = 6;

// Paper's tone and the ink's strength taken out, ink above 0.
void normalise(const Cell& cell, float* out) {
  double sum = 0, squares = 0;
  for (const std::uint8_t grey : cell) {
    sum += grey;
    squares += static_cast<double>(grey) * grey;
  }
  const double mean = sum / static_cast<double>(cell.size());
  const double variance = std::max(0.0, squares / static_cast<double>(cell.size()) - mean * mean);
  const double deviation = std::max(kLeastDeviation, std::sqrt(variance));
  for (const std::uint8_t grey : cell) *out++ = static_cast<float>((mean - grey) / deviation);
}

}  // namespace

struct GlyphNetwork::Net {
  cv::dnn::Net net;
};

GlyphNetwork::GlyphNetwork(std::string_view onnx, std::size_t classes)
    : net_(std::make_unique<Net>()), classes_(classes) {
  std::string fault;
  try {
    net_->net = cv::dnn::readNetFromONNX(onnx.data(), onnx.size());
    const std::vector<float> blank = scores(std::vector<Cell>(1));
    if (blank.size() != classes) fault = fmt::format("it has {} classes", blank.size());
  } catch (const cv::Exception& error) {
    fault = error.what();
  }
  if (!fault.empty()) {
    throw SetupError(
        fmt::format("models/reader/reader.onnx is no network of {} classes ({}): make it anew with "
                    "models/build/train_reader.py --export, or read with --reader tesseract",
                    classes, fault));
  }
}

GlyphNetwork::~GlyphNetwork() = default;
GlyphNetwork::GlyphNetwork(GlyphNetwork&&) noexcept = default;

std::vector<float> GlyphNetwork::scores(std::span<const Cell> cells) {
  if (cells.empty()) return {};
  const int shape[] = {static_cast<int>(cells.size()), 1, kCellPx, kCellPx};
  cv::Mat input(4, shape, CV_32F);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    normalise(cells[i], input.ptr<float>(static_cast<int>(i)));
  }
  net_->net.setInput(input);
  const cv::Mat output = net_->net.forward();
  return {output.ptr<float>(), output.ptr<float>() + output.total()};
}

bool GlyphNetwork::available() {
  return true;
}

#else

struct GlyphNetwork::Net {};

GlyphNetwork::GlyphNetwork(std::string_view, std::size_t classes) : classes_(classes) {
  throw SetupError("the OpenCV that this program was built with cannot run networks");
}
GlyphNetwork::~GlyphNetwork() = default;
GlyphNetwork::GlyphNetwork(GlyphNetwork&&) noexcept = default;
std::vector<float> GlyphNetwork::scores(std::span<const Cell>) {
  return {};
}
bool GlyphNetwork::available() {
  return false;
}

#endif

}  // namespace jiaokan
