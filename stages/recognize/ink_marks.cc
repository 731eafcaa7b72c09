#include "stages/recognize/ink_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace jiaokan {
namespace {

// Halfway between the tones below which lie 1 % and 60 % of the pixels.
int ink_threshold(const Raster& part) {
  std::vector<std::uint8_t> tones(
      part.data(), part.data() + static_cast<std::ptrdiff_t>(part.width()) * part.height());
  const auto percentile = [&](std::size_t share) {
    const auto at = tones.begin() + static_cast<std::ptrdiff_t>(tones.size() * share / 100);
    std::nth_element(tones.begin(), at, tones.end());
    return static_cast<int>(*at);
  };
  const int dark = percentile(1), paper = percentile(60);
  // A blank part has no ink, however its noise spreads.
  return paper - dark < 48 ? 0 : (dark + paper) / 2;
}

struct Pixels {
  std::vector<Point> points;
  Box box;
};

// Flood fill over eight neighbours; clears what it takes.
Pixels take_piece(std::vector<bool>& ink, int width, int height, Point start) {
  const auto at = [&](Point p) {
    return static_cast<std::size_t>(p.y) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(p.x);
  };
  Pixels piece{{start}, {start.x, start.y, start.x + 1, start.y + 1}};
  ink[at(start)] = false;
  for (std::size_t next = 0; next < piece.points.size(); ++next) {
    const Point here = piece.points[next];
    for (int y = std::max(0, here.y - 1); y <= std::min(height - 1, here.y + 1); ++y) {
      for (int x = std::max(0, here.x - 1); x <= std::min(width - 1, here.x + 1); ++x) {
        if (!ink[at({x, y})]) continue;
        ink[at({x, y})] = false;
        piece.points.push_back({x, y});
        piece.box = unite(piece.box, {x, y, x + 1, y + 1});
      }
    }
  }
  return piece;
}

// Correlation of x and y over the pixels: the direction that a stroke leans to.
double slant_of(const std::vector<Point>& points) {
  double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
  for (const Point& p : points) {
    sx += p.x;
    sy += p.y;
    sxx += static_cast<double>(p.x) * p.x;
    syy += static_cast<double>(p.y) * p.y;
    sxy += static_cast<double>(p.x) * p.y;
  }
  const double n = static_cast<double>(points.size());
  const double spread = (sxx - sx * sx / n) * (syy - sy * sy / n);
  return spread > 0 ? (sxy - sx * sy / n) / std::sqrt(spread) : 0;
}

// A ring's middle is lighter than its rim, even when blur has closed the hole.
bool is_hollow(const Raster& part, const Box& box) {
  if (std::min(box.width(), box.height()) < 5) return false;
  const auto mean = [&](const Box& inner) {
    long long sum = 0;
    for (int y = inner.top; y < inner.bottom; ++y) {
      for (int x = inner.left; x < inner.right; ++x) sum += part.at(x, y);
    }
    return static_cast<double>(sum) / static_cast<double>(inner.area());
  };
  const Point c = box.center();
  const int third_x = std::max(1, box.width() / 6), third_y = std::max(1, box.height() / 6);
  const double middle = mean({c.x - third_x, c.y - third_y, c.x + third_x, c.y + third_y});
  double darkest_side = 255, lightest_side = 0;
  const std::array<Box, 4> sides = {
      {{box.left, c.y - third_y, box.left + 2 * third_x, c.y + third_y},
       {box.right - 2 * third_x, c.y - third_y, box.right, c.y + third_y},
       {c.x - third_x, box.top, c.x + third_x, box.top + 2 * third_y},
       {c.x - third_x, box.bottom - 2 * third_y, c.x + third_x, box.bottom}}};
  for (const Box& side : sides) {
    darkest_side = std::min(darkest_side, mean(side));
    lightest_side = std::max(lightest_side, mean(side));
  }
  return middle > lightest_side + 8;
}

}  // namespace

std::vector<InkPiece> find_ink_pieces(const Raster& page, const Box& part) {
  const Box inside = intersect(part, page.box());
  std::vector<InkPiece> pieces;
  if (inside.empty()) return pieces;
  const Raster cut = crop(page, inside);
  const int threshold = ink_threshold(cut);
  const std::size_t total =
      static_cast<std::size_t>(cut.width()) * static_cast<std::size_t>(cut.height());
  std::vector<bool> ink(total);
  for (std::size_t i = 0; i < total; ++i) ink[i] = cut.data()[i] < threshold;
  for (int y = 0; y < cut.height(); ++y) {
    for (int x = 0; x < cut.width(); ++x) {
      if (!ink[static_cast<std::size_t>(y) * static_cast<std::size_t>(cut.width()) +
               static_cast<std::size_t>(x)])
        continue;
      const Pixels piece = take_piece(ink, cut.width(), cut.height(), {x, y});
      const Box& box = piece.box;
      pieces.push_back({.box = {box.left + inside.left, box.top + inside.top,
                                box.right + inside.left, box.bottom + inside.top},
                        .area = static_cast<int>(piece.points.size()),
                        .hollow = is_hollow(cut, box),
                        .slant = slant_of(piece.points)});
    }
  }
  std::sort(pieces.begin(), pieces.end(), [](const InkPiece& a, const InkPiece& b) {
    return std::pair(a.box.top, a.box.left) < std::pair(b.box.top, b.box.left);
  });
  return pieces;
}

std::vector<Candidate> mark_candidates(const InkPiece& piece, float em_px) {
  const float width = static_cast<float>(piece.box.width()) / em_px;
  const float height = static_cast<float>(piece.box.height()) / em_px;
  const float larger = std::max(width, height);
  if (larger > 0.5F || larger < 0.1F) return {};
  const bool round = width > 0.7F * height && height > 0.7F * width;
  if (piece.hollow && round) return {{U'。', 0.95F}, {U'，', 0.03F}, {U'、', 0.02F}};
  // 、 falls to the right, the tail of ， to the left.
  if (piece.slant > 0.35) return {{U'、', 0.8F}, {U'，', 0.18F}, {U'。', 0.02F}};
  const bool upright = piece.slant > -0.35;
  if (round && upright && larger > 0.26F) return {{U'。', 0.6F}, {U'，', 0.3F}, {U'、', 0.1F}};
  return {{U'，', 0.92F}, {U'、', 0.06F}, {U'。', 0.02F}};
}

}  // namespace jiaokan
