#include "stages/segment/lines.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "stages/segment/line_ends.h"
#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

// Ems.
constexpr double kDot = 0.12, kSpeck = 0.2, kMark = 0.36;
constexpr double kFlatGlyph = 0.7, kFlatApart = 0.6;
constexpr double kThin = 0.5;    // a band of less is no whole line
constexpr double kApart = 0.15;  // what is farther from a band is not of its line

struct Band {
  int top = 0, bottom = 0;
  int height() const { return bottom - top; }
};

// Dots and commas hang between lines and tell nothing of where lines are; nor does what is taller
// than a line.
bool tells_lines(const Box& box, double em) {
  return std::max(box.width(), box.height()) >= 0.3 * em && box.height() <= 1.7 * em;
}

// How much ink stands in each row: the widths of the pieces that cross it.
std::vector<double> row_profile(const PieceGroup& group, double em) {
  std::vector<double> profile(static_cast<std::size_t>(group.box.height() + 1), 0);
  for (const Piece& piece : group.pieces) {
    const Box& box = piece.box;
    if (!tells_lines(box, em)) continue;
    for (int y = std::max(box.top, group.box.top); y < std::min(box.bottom, group.box.bottom);
         ++y) {
      profile[static_cast<std::size_t>(y - group.box.top)] += box.width();
    }
  }
  return profile;
}

// Rows with ink, parted by rows with little.
std::vector<Band> find_bands(const std::vector<double>& profile, double em) {
  std::vector<double> sorted;
  for (const double value : profile) {
    if (value > 0) sorted.push_back(value);
  }
  if (sorted.empty()) return {};
  std::sort(sorted.begin(), sorted.end());
  const double level = std::min(0.12 * sorted[sorted.size() * 8 / 10], 0.8 * em);
  std::vector<Band> bands;
  for (int y = 0; y < static_cast<int>(profile.size()); ++y) {
    if (profile[static_cast<std::size_t>(y)] <= level) continue;
    if (bands.empty() || bands.back().bottom < y) bands.push_back({y, y});
    bands.back().bottom = y + 1;
  }
  return bands;
}

// A band as tall as several lines has ink between them; it is parted where the profile is lowest
// near each line's expected end.
std::vector<Band> part_tall(const std::vector<Band>& bands, const std::vector<double>& profile,
                            double em) {
  std::vector<Band> parted;
  for (Band band : bands) {
    while (band.height() > 1.75 * em) {
      const int from = band.top + static_cast<int>(0.8 * em);
      const int to =
          std::min(band.bottom - static_cast<int>(0.5 * em), band.top + static_cast<int>(1.6 * em));
      int lowest = from;
      for (int y = from; y < to; ++y) {
        if (profile[static_cast<std::size_t>(y)] < profile[static_cast<std::size_t>(lowest)])
          lowest = y;
      }
      parted.push_back({band.top, lowest});
      band.top = lowest;
    }
    parted.push_back(band);
  }
  return parted;
}

// A band thinner than a glyph is the upper or lower part of its neighbour: 二, a row of dots.
std::vector<Band> join_thin(std::vector<Band> bands, double em) {
  for (std::size_t i = 0; i < bands.size() && bands.size() > 1;) {
    if (bands[i].height() >= kThin * em) {
      ++i;
      continue;
    }
    const double to_last = i > 0 ? bands[i].bottom - bands[i - 1].top : 1e9;
    const double to_next = i + 1 < bands.size() ? bands[i + 1].bottom - bands[i].top : 1e9;
    if (std::min(to_last, to_next) > 1.3 * em) {
      ++i;
      continue;
    }
    if (to_last <= to_next) {
      bands[i - 1].bottom = bands[i].bottom;
    } else {
      bands[i + 1].top = bands[i].top;
    }
    bands.erase(bands.begin() + static_cast<long>(i));
  }
  return bands;
}

int distance(const Band& band, int middle) {
  if (middle < band.top) return band.top - middle;
  return std::max(0, middle - band.bottom + 1);
}

// The bands with those of lines of one glyph or two, whose ink is too little for the profile: what
// stands apart from every whole band. REQUIRES: all relative to the group's top.
std::vector<Band> add_short_lines(std::vector<Band> bands, const PieceGroup& group, double em) {
  std::erase_if(bands, [&](const Band& band) { return band.height() < kThin * em; });
  const auto band_of = [&](const Box& box) {
    return Band{std::max(0, box.top - group.box.top),
                std::min(box.bottom, group.box.bottom) - group.box.top};
  };
  const std::size_t whole = bands.size();
  const auto stands_apart = [&](const Band& band) {
    return std::all_of(bands.begin(), bands.begin() + static_cast<std::ptrdiff_t>(whole),
                       [&](const Band& other) {
                         return distance(other, (band.top + band.bottom) / 2) > kApart * em;
                       });
  };
  std::vector<Band> apart;
  for (const Piece& piece : group.pieces) {
    const Band band = band_of(piece.box);
    if (tells_lines(piece.box, em) && stands_apart(band)) apart.push_back(band);
  }
  std::ranges::sort(apart, {}, &Band::top);
  for (std::size_t i = 0; i < apart.size(); ++i) {
    if (bands.size() > whole && apart[i].top - bands.back().bottom <= kApart * em) {
      bands.back().bottom = std::max(bands.back().bottom, apart[i].bottom);
    } else {
      bands.push_back(apart[i]);
    }
  }
  // The dots of 心 belong to its hook.
  for (const Piece& piece : group.pieces) {
    const Band band = band_of(piece.box);
    if (std::max(piece.box.width(), piece.box.height()) < kDot * em || !stands_apart(band))
      continue;
    for (std::size_t i = whole; i < bands.size(); ++i) {
      if (distance(bands[i], (band.top + band.bottom) / 2) > kApart * em) continue;
      bands[i].top = std::min(bands[i].top, band.top);
      bands[i].bottom = std::max(bands[i].bottom, band.bottom);
    }
  }
  // 一 alone is as low as dirt, but as wide as a glyph and in the middle of a line of its own.
  const int half = static_cast<int>(std::ceil(kThin * em / 2));
  for (const Piece& piece : group.pieces) {
    if (piece.box.width() < kFlatGlyph * em || piece.box.width() > em) continue;
    const int middle = piece.box.center().y - group.box.top;
    const auto is_far = [&](const Band& band) { return distance(band, middle) > kFlatApart * em; };
    if (!std::all_of(bands.begin(), bands.begin() + static_cast<long>(whole), is_far)) continue;
    const auto low = std::find_if(bands.begin() + static_cast<long>(whole), bands.end(),
                                  [&](const Band& band) { return distance(band, middle) == 0; });
    if (low != bands.end() && low->height() < 2 * half) *low = {middle - half, middle + half};
  }
  // What is too low for a glyph is dirt.
  bands.erase(std::remove_if(bands.begin() + static_cast<std::ptrdiff_t>(whole), bands.end(),
                             [&](const Band& band) { return band.height() < kThin * em; }),
              bands.end());
  std::ranges::sort(bands, {}, &Band::top);
  return bands;
}

// Height of the taller glyphs: of the pieces that may be whole ones, nearly the largest.
double glyph_size(const TypeLine& line) {
  std::vector<int> heights;
  for (const Box& piece : line.pieces) heights.push_back(piece.height());
  std::sort(heights.begin(), heights.end());
  return heights[heights.size() * 85 / 100];
}

}  // namespace

std::vector<TypeLine> find_lines(const PieceGroup& group, double em) {
  const std::vector<double> profile = row_profile(group, em);
  std::vector<Band> bands = part_tall(find_bands(profile, em), profile, em);
  bands = join_thin(part_tall(add_short_lines(bands, group, em), profile, em), em);
  if (bands.empty()) bands.push_back({0, group.box.height()});
  for (Band& band : bands) band.top += group.box.top, band.bottom += group.box.top;
  std::vector<TypeLine> lines(bands.size());
  for (const Piece& piece : group.pieces) {
    const int middle = (piece.box.top + piece.box.bottom) / 2;
    std::size_t best = 0;
    for (std::size_t i = 1; i < bands.size(); ++i) {
      if (distance(bands[i], middle) < distance(bands[best], middle)) best = i;
    }
    // A speck between two lines belongs to neither.
    const int side = std::max(piece.box.width(), piece.box.height());
    const int off = distance(bands[best], middle);
    if ((side < kSpeck * em && off > 0.1 * em) || (side < kMark * em && off > 0.3 * em)) continue;
    // A piece that touches the next line's ink reaches into that line: only its own part counts.
    Box box = piece.box;
    const int reach = static_cast<int>(0.3 * em);
    box.top = std::max(box.top, std::min(bands[best].top - reach, box.center().y));
    box.bottom = std::min(box.bottom, std::max(bands[best].bottom + reach, box.center().y + 1));
    lines[best].pieces.push_back(box);
    lines[best].box = unite(lines[best].box, box);
  }
  for (TypeLine& line : lines) trim_ends(line, em);
  std::erase_if(lines, [](const TypeLine& line) { return line.pieces.empty(); });
  for (TypeLine& line : lines) {
    std::sort(line.pieces.begin(), line.pieces.end());
    line.size = glyph_size(line);
  }
  return lines;
}

}  // namespace jiaokan
