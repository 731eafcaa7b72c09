#include "tests/support/printed_page.h"

#include <cmath>

namespace jiaokan {

PrintedPage::PrintedPage(int width, int height)
    : width_(width),
      height_(height),
      pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 255) {}

void PrintedPage::print_rule(const Box& box) {
  const Box inside = intersect(box, {0, 0, width_, height_});
  for (int y = inside.top; y < inside.bottom; ++y) {
    for (int x = inside.left; x < inside.right; ++x) {
      pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
              static_cast<std::size_t>(x)] = 0;
    }
  }
}

void PrintedPage::print_frame(const Box& box) {
  print_rule({box.left, box.top, box.right, box.top + 3});
  print_rule({box.left, box.bottom - 3, box.right, box.bottom});
  print_rule({box.left, box.top, box.left + 3, box.bottom});
  print_rule({box.right - 3, box.top, box.right, box.bottom});
}

void PrintedPage::print_photo(const Box& box) {
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) {
      if ((x + y) % 12 < 7) print_rule({x, y, x + 1, y + 1});
    }
  }
}

void PrintedPage::print_glyph(Point at, int em, bool comma) {
  const int stroke = std::max(1, em / 12), side = em * 88 / 100, edge = em * 6 / 100;
  if (comma) {
    const int dot = std::max(2, em / 5);
    return print_rule({at.x + edge, at.y + side - dot, at.x + edge + dot, at.y + side});
  }
  const Box cell{at.x + edge, at.y + edge, at.x + edge + side, at.y + edge + side};
  const Point middle = cell.center();
  print_rule({cell.left, cell.top, cell.right, cell.top + stroke});
  print_rule({cell.left, cell.bottom - stroke, cell.right, cell.bottom});
  print_rule({cell.left, cell.top, cell.left + stroke, cell.bottom});
  print_rule({cell.right - stroke, cell.top, cell.right, cell.bottom});
  print_rule({middle.x, cell.top, middle.x + stroke, cell.bottom});
  print_rule({cell.left, middle.y, cell.right, middle.y + stroke});
}

void PrintedPage::print_row(Point at, int em, int count, Direction direction) {
  for (int i = 0; i < count; ++i) {
    const bool comma = (at.x * 7 + at.y * 5 + i * 3) % 11 == 10 && i > 0 && i + 1 < count;
    print_glyph(at, em, comma);
    (direction == Direction::kHorizontal ? at.x : at.y) += em;
  }
}

void PrintedPage::print_column(Point at, int em, int glyphs, int lines, Direction direction) {
  for (int line = 0; line < lines; ++line) {
    const int indent = line == 0 ? 2 : 0, offset = line * em * 3 / 2;
    const Point start = direction == Direction::kHorizontal
                            ? Point{at.x + indent * em, at.y + offset}
                            : Point{at.x - em - offset, at.y + indent * em};
    print_row(start, em, glyphs - indent, direction);
  }
}

Raster PrintedPage::raster(int ink, int paper) const {
  std::vector<std::uint8_t> levels(pixels_.size());
  for (std::size_t i = 0; i < pixels_.size(); ++i) {
    levels[i] = static_cast<std::uint8_t>(ink + (paper - ink) * pixels_[i] / 255);
  }
  return Raster(width_, height_, std::move(levels));
}

Raster PrintedPage::turned_raster(double degrees) const {
  const double angle = degrees * std::acos(-1.0) / 180;
  std::vector<std::uint8_t> levels(pixels_.size(), 255);
  for (int y = 0; y < height_; ++y) {
    for (int x = 0; x < width_; ++x) {
      const double dx = x - width_ / 2.0, dy = y - height_ / 2.0;
      const int from_x =
          static_cast<int>(std::lround(width_ / 2.0 + std::cos(angle) * dx + std::sin(angle) * dy));
      const int from_y = static_cast<int>(
          std::lround(height_ / 2.0 - std::sin(angle) * dx + std::cos(angle) * dy));
      if (from_x < 0 || from_y < 0 || from_x >= width_ || from_y >= height_) continue;
      levels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
             static_cast<std::size_t>(x)] =
          pixels_[static_cast<std::size_t>(from_y) * static_cast<std::size_t>(width_) +
                  static_cast<std::size_t>(from_x)];
    }
  }
  return Raster(width_, height_, std::move(levels));
}

}  // namespace jiaokan
