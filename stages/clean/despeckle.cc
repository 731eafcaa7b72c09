#include "stages/clean/despeckle.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "stages/clean/mat.h"

namespace jiaokan {
namespace {

constexpr int kInk = 170;

// The side of a typical glyph: of components weighed by their size, the middle one.
int glyph_side(const std::vector<Piece>& pieces) {
  std::vector<std::pair<int, long long>> sides;
  long long total = 0;
  for (const Piece& piece : pieces) {
    const int side = std::max(piece.box.width(), piece.box.height());
    if (side < 6 || side > 150) continue;
    sides.emplace_back(side, piece.area);
    total += sides.back().second;
  }
  std::sort(sides.begin(), sides.end());
  long long below = 0;
  for (const auto& [side, area] : sides) {
    below += area;
    if (below * 2 >= total) return side;
  }
  return 0;
}

}  // namespace

cv::Mat despeckle(const cv::Mat& grey) {
  const cv::Mat ink = grey < kInk;
  const std::vector<Piece> pieces = trace_ink(mask_of(ink)).pieces;
  const int side = glyph_side(pieces);
  if (side == 0) return grey;
  const int speck = std::max(2, side / 5), reach = std::max(4, side);
  const cv::Rect page(0, 0, ink.cols, ink.rows);
  const auto around = [&](const Box& box, int by) {
    return cv::Rect(box.left - by, box.top - by, box.width() + 2 * by, box.height() + 2 * by) &
           page;
  };
  cv::Mat clear = grey.clone();
  for (const Piece& piece : pieces) {
    if (std::max(piece.box.width(), piece.box.height()) > speck) continue;
    if (cv::countNonZero(ink(around(piece.box, reach))) > piece.area) continue;
    clear(around(piece.box, 2)).setTo(255);
  }
  return clear;
}

}  // namespace jiaokan
