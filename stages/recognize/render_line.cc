#include "stages/recognize/render_line.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace jiaokan {
namespace {

// Ink that overhangs the box by this share of an em still belongs to the line; more would take in
// the next line. Without it, one reading error in three was a clipped stroke.
constexpr float kOverhang = 0.1F;
// The engine clips glyphs that touch the edge; beyond a third of an em nothing was gained.
constexpr float kMargin = 1.0F / 3;

template <class Function>
Raster map_pixels(const Raster& raster, Function function) {
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(raster.width()) *
                 static_cast<std::size_t>(raster.height()));
  for (int y = 0; y < raster.height(); ++y) {
    for (int x = 0; x < raster.width(); ++x) pixels.push_back(function(x, y));
  }
  return Raster(raster.width(), raster.height(), std::move(pixels), raster.dpi());
}

// Binomial weights 1 2 1 in both directions.
Raster blur(const Raster& raster) {
  const auto at = [&](int x, int y) {
    return static_cast<int>(
        raster.at(std::clamp(x, 0, raster.width() - 1), std::clamp(y, 0, raster.height() - 1)));
  };
  return map_pixels(raster, [&](int x, int y) {
    const auto row = [&](int v) { return at(x - 1, v) + 2 * at(x, v) + at(x + 1, v); };
    return static_cast<std::uint8_t>((row(y - 1) + 2 * row(y) + row(y + 1) + 8) / 16);
  });
}

// The tones below which lie 2 % and 50 % of the pixels become black and white.
Raster stretch(const Raster& raster) {
  std::array<int, 256> count{};
  const int total = raster.width() * raster.height();
  for (int i = 0; i < total; ++i) ++count[raster.data()[i]];
  const auto percentile = [&](int share) {
    int below = 0, tone = 0;
    while (tone < 255 && (below += count[static_cast<std::size_t>(tone)]) * 100LL <
                             static_cast<long long>(total) * share) {
      ++tone;
    }
    return tone;
  };
  const int dark = percentile(2), light = std::max(dark + 1, percentile(50));
  return map_pixels(raster, [&](int x, int y) {
    const int tone = (raster.at(x, y) - dark) * 255 / (light - dark);
    return static_cast<std::uint8_t>(std::clamp(tone, 0, 255));
  });
}

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
  Raster raster = crop(page, cut);
  if (rendering.blurred) raster = blur(raster);
  if (rendering.stretched) raster = stretch(raster);
  const float factor = em_px * rendering.em_factor / em;
  raster = scale(raster, static_cast<double>(factor));
  const int margin = static_cast<int>(std::lround(kMargin * em_px * rendering.em_factor));
  const int margin_in_page = static_cast<int>(std::lround(static_cast<float>(margin) / factor));
  return {.raster = pad(raster, margin),
          .origin = {cut.left - margin_in_page, cut.top - margin_in_page},
          .scale = factor,
          .direction = direction,
          .pitch_px = line.pitch_px};
}

}  // namespace jiaokan
