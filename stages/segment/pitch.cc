#include "stages/segment/pitch.h"

#include <algorithm>
#include <cmath>

namespace jiaokan {
namespace {

// 1 where some piece of ink covers the column of pixels, 0 in the white between glyphs.
std::vector<float> coverage(const TypeLine& line) {
  std::vector<float> covered(static_cast<std::size_t>(line.box.width()), 0);
  for (const Box& piece : line.pieces) {
    for (int x = std::max(piece.left, line.box.left); x < std::min(piece.right, line.box.right);
         ++x) {
      covered[static_cast<std::size_t>(x - line.box.left)] = 1;
    }
  }
  return covered;
}

}  // namespace

// Autocorrelation of the lines' shadows, summed over the block: glyphs of all lines share one
// period, so that what is accidental in a line averages out.
double estimate_pitch(const std::vector<TypeLine>& lines, double size) {
  const int shortest = std::max(2, static_cast<int>(0.8 * size));
  const int longest = static_cast<int>(2.1 * size);
  std::vector<double> sum(static_cast<std::size_t>(longest + 1), 0), norm(sum.size(), 0);
  for (const TypeLine& line : lines) {
    std::vector<float> shadow = coverage(line);
    float mean = 0;
    for (const float value : shadow) mean += value;
    mean /= static_cast<float>(std::max<std::size_t>(1, shadow.size()));
    for (float& value : shadow) value -= mean;
    for (int lag = shortest; lag <= longest; ++lag) {
      for (std::size_t x = static_cast<std::size_t>(lag); x < shadow.size(); ++x) {
        const auto step = static_cast<std::size_t>(lag);
        sum[step] += static_cast<double>(shadow[x] * shadow[x - step]);
        norm[step] += 1;
      }
    }
  }
  int best = 0;
  double most = 0.01;
  for (int lag = shortest + 1; lag < longest; ++lag) {
    const auto at = static_cast<std::size_t>(lag);
    if (norm[at] < 4 * size) continue;
    const auto value = [&](std::size_t i) { return norm[i] > 0 ? sum[i] / norm[i] : 0.0; };
    if (value(at) < value(at - 1) || value(at) < value(at + 1)) continue;
    // The first peak is the pitch, a later one its multiple: it must be clearly higher.
    if (value(at) > most * (best ? 1.25 : 1)) most = value(at), best = lag;
  }
  return best;
}

}  // namespace jiaokan
