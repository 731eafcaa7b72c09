// A LineReader that says what a test tells it to, and counts its lines.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "stages/recognize/line_reader.h"
#include "tests/recognize/glyphs.h"

namespace jiaokan {

class FakeReader : public LineReader {
 public:
  using Says = std::function<LineReading(const LineImage&, Script)>;

  explicit FakeReader(Says says, float best_em_px = 10)
      : says_(std::move(says)), best_em_px_(best_em_px) {}
  std::vector<LineReading> read(std::span<const LineImage> lines, Script script) override {
    std::vector<LineReading> readings;
    for (const LineImage& line : lines) readings.push_back(says_(line, script));
    lines_read += lines.size();
    return readings;
  }
  float best_em_px() const override { return best_em_px_; }
  std::string version() const override { return "fake 1"; }

  std::size_t lines_read = 0;

 private:
  Says says_;
  float best_em_px_;
};

}  // namespace jiaokan
