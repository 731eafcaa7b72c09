#include "stages/segment/photos.h"

#include <algorithm>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kSmallest = 4.5;  // ems: larger than a glyph of a headline

// Boxes that touch or overlap become one.
std::vector<Box> join_touching(std::vector<Box> boxes, int reach) {
  for (bool joined = true; joined;) {
    joined = false;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::size_t k = i + 1; k < boxes.size(); ++k) {
        if (intersect(grow(boxes[i], reach, reach), boxes[k]).empty()) continue;
        boxes[i] = unite(boxes[i], boxes[k]);
        boxes.erase(boxes.begin() + static_cast<long>(k));
        joined = true;
        --k;
      }
    }
  }
  return boxes;
}

// Pieces larger than body glyphs that lie inside each other's boxes, as hatching and halftone do
// and glyphs never: each group of them that is as large as a picture.
std::vector<Box> find_tangles(const std::vector<Piece>& pieces, double em) {
  std::vector<Box> large, tangled;
  for (const Piece& piece : pieces) {
    if (std::min(piece.box.width(), piece.box.height()) > 1.2 * em) large.push_back(piece.box);
  }
  for (const Box& box : large) {
    const auto crossing = std::count_if(large.begin(), large.end(), [&](const Box& other) {
      return intersect(box, other).area() * 10 > 3 * std::min(box.area(), other.area());
    });
    if (crossing > 2) tangled.push_back(box);  // itself is one
  }
  tangled = join_touching(std::move(tangled), static_cast<int>(0.3 * em));
  std::erase_if(tangled, [&](const Box& box) {
    return std::min(box.width(), box.height()) < kSmallest * em;
  });
  return tangled;
}

}  // namespace

std::vector<Box> find_photos(const std::vector<Piece>& pieces, double em) {
  std::vector<Box> photos;
  for (const Piece& piece : pieces) {
    if (std::min(piece.box.width(), piece.box.height()) > kSmallest * em) {
      photos.push_back(piece.box);
    }
  }
  for (const Box& box : find_tangles(pieces, em)) photos.push_back(box);
  photos = join_touching(std::move(photos), static_cast<int>(0.3 * em));
  // Shreds along the edge of a picture hang over it.
  for (Box& photo : photos) {
    Box whole = photo;
    for (const Piece& piece : pieces) {
      const Box inside = intersect(piece.box, photo);
      if (!inside.empty() && piece.box.area() < photo.area()) whole = unite(whole, piece.box);
    }
    photo = whole;
  }
  photos = join_touching(std::move(photos), static_cast<int>(0.3 * em));
  std::sort(photos.begin(), photos.end(),
            [](const Box& a, const Box& b) { return a.top != b.top ? a.top < b.top : a < b; });
  return photos;
}

}  // namespace jiaokan
