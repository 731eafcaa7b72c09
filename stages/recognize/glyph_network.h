// The network that tells what glyph a cell shows, run by OpenCV's dnn: that library's only home.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "stages/recognize/cut_cell.h"

namespace jiaokan {

// One network with its buffers: one thread uses it at a time.
class GlyphNetwork {
 public:
  // `onnx` is a file's bytes. Throws SetupError when it is no network of that many classes.
  GlyphNetwork(std::string_view onnx, std::size_t classes);
  ~GlyphNetwork();
  GlyphNetwork(GlyphNetwork&&) noexcept;

  // For each cell one score a class, cell by cell; softmax over a cell's scores is its confidence.
  // Batches of some 64 cells run fastest.
  std::vector<float> scores(std::span<const Cell> cells);

  // False where OpenCV came without its dnn: then no network can be made.
  static bool available();

 private:
  struct Net;
  std::unique_ptr<Net> net_;
  std::size_t classes_;
};

}  // namespace jiaokan
