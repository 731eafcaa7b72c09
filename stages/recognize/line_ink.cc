#include "stages/recognize/line_ink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace jiaokan {
namespace {

// A line's box measures the ink across it; type leaves some of its em blank.
constexpr float kEmOfInk = 1.06F;
// A pitch outside of these, against the em told by the ink, is not that of full-width glyphs.
constexpr float kLeastPitch = 0.9F, kMostPitch = 1.25F;
// Set wider than this, glyphs are spaced out and the pitch is not their size.
constexpr float kMostEm = 1.12F;
// The same for a line that is shorter than so many pitches.
constexpr float kMostEmOfFew = 1.6F, kFew = 4;
// Of the ink on each side of a line this part may be specks; what reaches across the line less than
// this part of the usual is no full glyph.
constexpr float kStray = 0.005F, kLeastExtent = 0.85F;
// A line's box ends with its ink, the em box of a mark that far beyond it, in ems.
constexpr float kBeyond = 0.7F;
// How far beyond its box a line's first and last glyph may reach, in ems.
constexpr float kWholeEnd = 0.8F;
// Less ink than this, in ems, is noise.
constexpr float kBlank = 0.015F;
// Of the way from paper to the darkest tone: less is noise or the other side's print.
constexpr float kFaint = 0.25F;
// Contrast below which a line shows nothing, in grey levels.
constexpr int kLeastContrast = 12;

struct Tones {
  int paper = 255, ink = 0;
};

// Tones that a fiftieth of the line's pixels are darker than, and a quarter are lighter than.
Tones find_tones(const Raster& raster, const Box& box) {
  std::array<int, 256> count{};
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) ++count[raster.at(x, y)];
  }
  const auto quantile = [&](double part) {
    auto left = static_cast<long long>(part * static_cast<double>(box.area()));
    int tone = 0;
    while (tone < 255 && (left -= count[static_cast<std::size_t>(tone)]) >= 0) ++tone;
    return tone;
  };
  return {.paper = quantile(0.75), .ink = quantile(0.02)};
}

float em_of(const LineImage& line, float across_px) {
  const float em = kEmOfInk * across_px;
  const float pitch = line.pitch_px * line.scale;
  const int length = std::max(line.line.width(), line.line.height());
  // A few glyphs may all be low ones; the block's pitch tells more.
  if (static_cast<float>(length) < kFew * pitch && pitch >= em && pitch <= kMostEmOfFew * em) {
    return pitch;
  }
  return pitch >= kLeastPitch * em && pitch <= kMostEm * em ? pitch : em;
}

// How far the ink reaches across the line around one position.
struct Extent {
  float at = 0, first = 0, last = 0;
  float size() const { return last - first; }
  float middle() const { return (first + last) / 2; }
};

// A line's ink, position by position and pixel by pixel across it: 0 paper, 1 full ink.
struct Depths {
  int length = 0, width = 0;
  std::vector<float> values;  // width for each position
  float at(int along, int across) const {
    return values[static_cast<std::size_t>(along) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(across)];
  }
};

Depths measure_depths(const LineImage& line, const Box& box, const Tones& tones) {
  const bool vertical = line.direction == Direction::kVertical;
  Depths depths{.length = vertical ? box.height() : box.width(),
                .width = vertical ? box.width() : box.height(),
                .values = {}};
  depths.values.reserve(static_cast<std::size_t>(box.area()));
  const float contrast = static_cast<float>(tones.paper - tones.ink);
  for (int i = 0; i < depths.length; ++i) {
    for (int j = 0; j < depths.width; ++j) {
      const int grey = vertical ? line.raster.at(box.left + j, box.top + i)
                                : line.raster.at(box.left + i, box.top + j);
      const float depth = static_cast<float>(tones.paper - grey) / contrast;
      depths.values.push_back(depth > kFaint ? std::min(depth, 1.F) : 0);
    }
  }
  return depths;
}

// The box with the ink that goes on beyond its ends without a gap, up to kWholeEnd: a thin stroke
// of the first or last glyph.
Box with_whole_ends(const LineImage& line, Box box, const Tones& tones) {
  const bool vertical = line.direction == Direction::kVertical;
  const int reach =
      static_cast<int>(kWholeEnd * static_cast<float>(vertical ? box.width() : box.height()));
  const auto inked = [&](Box slice) {
    slice = intersect(slice, line.raster.box());
    if (slice.empty()) return false;
    const std::vector<float> depths = measure_depths(line, slice, tones).values;
    return std::accumulate(depths.begin(), depths.end(), 0.F) >=
           kBlank * static_cast<float>(vertical ? box.width() : box.height());
  };
  const Box before = box;
  int& begin = vertical ? box.top : box.left;
  int& end = vertical ? box.bottom : box.right;
  const auto slice = [&](int at) {
    return vertical ? Box{before.left, at, before.right, at + 1}
                    : Box{at, before.top, at + 1, before.bottom};
  };
  const int first = begin - reach, last = end + reach;
  while (begin > first && inked(slice(begin - 1)) && inked(slice(begin))) --begin;
  while (end < last && inked(slice(end)) && inked(slice(end - 1))) ++end;
  return box;
}

// Between which pixels across the line all but kStray of the ink from `begin` to `end` lies.
Extent extent_of(const Depths& depths, int begin, int end) {
  std::vector<float> sums(static_cast<std::size_t>(depths.width), 0);
  for (int i = begin; i < end; ++i) {
    for (int j = 0; j < depths.width; ++j) sums[static_cast<std::size_t>(j)] += depths.at(i, j);
  }
  const float stray = kStray * std::accumulate(sums.begin(), sums.end(), 0.F);
  int first = 0, last = depths.width;
  for (float sum = 0; first < last; ++first) {
    if ((sum += sums[static_cast<std::size_t>(first)]) > stray) break;
  }
  for (float sum = 0; last > first; --last) {
    if ((sum += sums[static_cast<std::size_t>(last - 1)]) > stray) break;
  }
  return {static_cast<float>(begin + end) / 2, static_cast<float>(first), static_cast<float>(last)};
}

// Extents all along the line, from windows of two ems; only those that hold glyphs as high as most.
std::vector<Extent> find_extents(const Depths& depths) {
  const int step = std::max(2, depths.width / 2), window = 4 * step;
  std::vector<Extent> found;
  for (int begin = 0; begin == 0 || begin + window / 2 < depths.length; begin += step) {
    const Extent extent = extent_of(depths, begin, std::min(begin + window, depths.length));
    if (extent.size() > 0) found.push_back(extent);
  }
  if (found.empty()) return found;
  std::vector<float> sizes;
  for (const Extent& extent : found) sizes.push_back(extent.size());
  std::ranges::nth_element(sizes, sizes.begin() + static_cast<long>(sizes.size() / 2));
  const float usual = sizes[sizes.size() / 2];
  std::erase_if(found, [&](const Extent& extent) {
    return extent.size() < kLeastExtent * usual || extent.size() > usual / kLeastExtent;
  });
  return found;
}

// The middles of the extents, and straight between them.
std::vector<float> middles(const std::vector<Extent>& extents, int length) {
  std::vector<float> middle;
  std::size_t next = 0;
  for (int i = 0; i < length; ++i) {
    const auto at = static_cast<float>(i);
    while (next < extents.size() && extents[next].at <= at) ++next;
    const Extent& after = extents[std::min(next, extents.size() - 1)];
    const Extent& before = extents[next == 0 ? 0 : next - 1];
    const float apart = std::max(1.F, after.at - before.at);
    const float share = std::clamp((at - before.at) / apart, 0.F, 1.F);
    middle.push_back(before.middle() + share * (after.middle() - before.middle()));
  }
  return middle;
}

float mean_size(const std::vector<Extent>& extents) {
  float sum = 0;
  for (const Extent& extent : extents) sum += extent.size();
  return sum / static_cast<float>(extents.size());
}

}  // namespace

bool LineInk::blank(int at) const {
  return at < 0 || at >= static_cast<int>(ink.size()) || ink[static_cast<std::size_t>(at)] < kBlank;
}

bool LineInk::blank(int begin, int end) const {
  for (int at = begin; at < end; ++at) {
    if (!blank(at)) return false;
  }
  return true;
}

float LineInk::middle_at(float position) const {
  const auto last = static_cast<float>(middle.size()) - 1;
  return middle[static_cast<std::size_t>(std::clamp(position, 0.F, last))];
}

LineInk measure_ink(const LineImage& line) {
  const bool vertical = line.direction == Direction::kVertical;
  Box box = intersect(line.line, line.raster.box());
  LineInk measured{.direction = line.direction};
  if (box.empty()) return measured;
  const Tones tones = find_tones(line.raster, box);
  measured.paper = static_cast<std::uint8_t>(tones.paper);
  if (tones.paper - tones.ink < kLeastContrast) return measured;
  box = with_whole_ends(line, box, tones);
  const Depths depths = measure_depths(line, box, tones);
  const std::vector<Extent> extents = find_extents(depths);
  if (extents.empty()) return measured;

  measured.em_px = em_of(line, mean_size(extents));
  const float pitch = line.pitch_px * line.scale;
  const bool told = pitch >= kLeastPitch * measured.em_px && pitch <= kMostPitch * measured.em_px;
  measured.pitch_px = told ? pitch : measured.em_px;
  const int begin = vertical ? box.top : box.left, across = vertical ? box.left : box.top;
  const int beyond = static_cast<int>(std::lround(kBeyond * measured.em_px));
  measured.from = begin - beyond;
  measured.to = begin + depths.length + beyond;

  const int length = vertical ? line.raster.height() : line.raster.width();
  measured.ink.assign(static_cast<std::size_t>(length), 0);
  for (int i = 0; i < depths.length; ++i) {
    float sum = 0;
    for (int j = 0; j < depths.width; ++j) sum += depths.at(i, j);
    measured.ink[static_cast<std::size_t>(begin + i)] = sum / measured.em_px;
  }
  const std::vector<float> middle = middles(extents, depths.length);
  for (int at = 0; at < length; ++at) {
    const int i = std::clamp(at - begin, 0, depths.length - 1);
    measured.middle.push_back(static_cast<float>(across) + middle[static_cast<std::size_t>(i)]);
  }
  return measured;
}

}  // namespace jiaokan
