#include "stages/segment/em_size.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "stages/segment/ink.h"

namespace jiaokan {
namespace {

// Sizes are counted on a logarithmic scale: bins of 4 %.
constexpr int kBins = 120;
constexpr double kSmallest = 5, kStep = 0.04;

int bin_of(double side) {
  return static_cast<int>(std::log(side / kSmallest) / kStep);
}

// Side of a typical whole glyph.
// A third of all Chinese characters are one connected piece, and those are as large as the type
// allows: weighed by area they outweigh the fragments of the others, while headlines are too few.
double typical_side(const std::vector<Piece>& pieces) {
  std::array<double, kBins> weight{};
  std::array<int, kBins> count{};
  for (const Piece& piece : pieces) {
    const double width = piece.box.width(), height = piece.box.height();
    const double side = std::max(width, height), other = std::min(width, height);
    if (side < kSmallest || other < side * 0.6) continue;
    if (piece.area < 0.1 * width * height) continue;
    const auto bin = static_cast<std::size_t>(bin_of(side));
    if (bin < kBins) weight[bin] += side * side, ++count[bin];
  }
  // Pictures leave a few large pieces; type comes in numbers, unless it is all there is.
  for (const int least : {12, 1}) {
    double best = 0;
    std::size_t peak = 0;
    for (std::size_t i = 2; i + 2 < kBins; ++i) {
      const double sum =
          weight[i - 2] + 2 * weight[i - 1] + 3 * weight[i] + 2 * weight[i + 1] + weight[i + 2];
      const int pieces_near = count[i - 1] + count[i] + count[i + 1];
      if (pieces_near >= least && sum > best) best = sum, peak = i;
    }
    if (peak > 0) return kSmallest * std::exp((static_cast<double>(peak) + 0.5) * kStep);
  }
  return 0;
}

}  // namespace

double estimate_em(const cv::Mat& ink) {
  // Worn type is broken into strokes: gaps far smaller than those between glyphs are healed.
  const int gap = std::max(1, std::max(ink.cols, ink.rows) / 850);
  cv::Mat healed;
  cv::morphologyEx(ink, healed, cv::MORPH_CLOSE,
                   cv::getStructuringElement(cv::MORPH_RECT, {gap, gap}));
  constexpr double kGlyphShare = 0.89;  // of the em that a glyph fills, over several faces
  return typical_side(find_pieces(healed)) / kGlyphShare;
}

}  // namespace jiaokan
