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

}  // namespace

float line_em(const LineBox& line, Direction direction) {
  return static_cast<float>(direction == Direction::kVertical ? line.box.width()
                                                              : line.box.height());
}

LineImage render_line(const Raster& page, const LineBox& line, Direction direction, float em_px,
                      const Rendering& rendering) {
  const float em = line_em(line, direction);
  const int overhang = static_cast<int>(std::lround(kOverhang * em));
  const Box cut = intersect({line.box.left - overhang, line.box.top - overhang,
                             line.box.right + overhang, line.box.bottom + overhang},
                            page.box());
  assert(!cut.empty());
  const float factor = std::min(em_px * rendering.em_factor / em, kMostEnlarged);
  const Raster raster = scale(crop(page, cut), static_cast<double>(factor));
  const int margin = static_cast<int>(std::lround(kMargin * em_px * rendering.em_factor));
  const int margin_in_page = static_cast<int>(std::lround(static_cast<float>(margin) / factor));
  return {.raster = pad(raster, margin),
          .origin = {cut.left - margin_in_page, cut.top - margin_in_page},
          .scale = factor,
          .direction = direction,
          .pitch_px = line.pitch_px};
}

}  // namespace jiaokan
