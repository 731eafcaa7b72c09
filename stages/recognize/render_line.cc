#include "stages/recognize/render_line.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace jiaokan {
namespace {

// Ink that overhangs the box by this share of an em still belongs to the line; more would take in
// the next line. Without it, one reading error in three was a clipped stroke.
constexpr float kOverhang = 0.1F;
// The engine clips glyphs that touch the edge; beyond a third of an em nothing was gained.
constexpr float kMargin = 1.0F / 3;
// A sliver of a line enlarged further would be a picture of a few blurred strokes, and a huge one.
constexpr float kMostEnlarged = 4;
// What a reader of lines as scanned sees of a line's surroundings.
constexpr float kSurroundings = 1;

Box box_in(const Box& box, Point origin, float scale) {
  const auto place = [&](int at, int from) {
    return static_cast<int>(std::lround(static_cast<float>(at - from) * scale));
  };
  return {place(box.left, origin.x), place(box.top, origin.y), place(box.right, origin.x),
          place(box.bottom, origin.y)};
}

LineImage cut_line(const Raster& page, const LineBox& line, Direction direction, float around) {
  const int margin = static_cast<int>(std::lround(around));
  const Box cut = intersect({line.box.left - margin, line.box.top - margin, line.box.right + margin,
                             line.box.bottom + margin},
                            page.box());
  assert(!cut.empty());
  return {.raster = crop(page, cut),
          .origin = {cut.left, cut.top},
          .direction = direction,
          .pitch_px = line.pitch_px,
          .line = box_in(line.box, {cut.left, cut.top}, 1)};
}

}  // namespace

float line_em(const LineBox& line, Direction direction) {
  return static_cast<float>(direction == Direction::kVertical ? line.box.width()
                                                              : line.box.height());
}

LineImage render_line(const Raster& page, const LineBox& line, Direction direction, float em_px,
                      const Rendering& rendering) {
  const float em = line_em(line, direction);
  if (em_px == 0) return cut_line(page, line, direction, kSurroundings * em);
  const int overhang = static_cast<int>(std::lround(kOverhang * em));
  const Box cut = intersect({line.box.left - overhang, line.box.top - overhang,
                             line.box.right + overhang, line.box.bottom + overhang},
                            page.box());
  assert(!cut.empty());
  const float factor = std::min(em_px * rendering.em_factor / em, kMostEnlarged);
  const Raster raster = scale(crop(page, cut), static_cast<double>(factor));
  const int margin = static_cast<int>(std::lround(kMargin * em_px * rendering.em_factor));
  const int margin_in_page = static_cast<int>(std::lround(static_cast<float>(margin) / factor));
  const Point origin{cut.left - margin_in_page, cut.top - margin_in_page};
  return {.raster = pad(raster, margin),
          .origin = origin,
          .scale = factor,
          .direction = direction,
          .pitch_px = line.pitch_px,
          .line = box_in(line.box, origin, factor)};
}

}  // namespace jiaokan
