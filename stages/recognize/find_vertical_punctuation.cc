#include "stages/recognize/find_vertical_punctuation.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "stages/recognize/ink_marks.h"

namespace jiaokan {
namespace {

// Neighbours stand farther apart than this, in pitches, when a cell between them is empty.
constexpr float kGapPitches = 1.5F;
// A glyph takes up less than this on either side of its centre, in pitches.
constexpr float kHalfGlyph = 0.42F;

// Stretch of the line, from top to bottom, that may hold marks.
struct Stretch {
  std::size_t before;  // index of the glyph that follows
  float top, bottom;
};

float middle(const Glyph& glyph) {
  return static_cast<float>(glyph.box.center().y);
}

// Distance from cell to cell: as segment found it, else the median distance of neighbours.
float pitch_of(const LineBox& line, const std::vector<Glyph>& glyphs) {
  if (line.pitch_px > 0) return line.pitch_px;
  std::vector<float> distances;
  for (std::size_t i = 1; i < glyphs.size(); ++i) {
    distances.push_back(middle(glyphs[i]) - middle(glyphs[i - 1]));
  }
  if (distances.empty()) return static_cast<float>(line.box.width());
  const auto at = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), at, distances.end());
  return std::max(*at, static_cast<float>(line.box.width()) / 2);
}

std::vector<Stretch> gaps_of(const LineBox& line, const std::vector<Glyph>& glyphs, float pitch) {
  std::vector<Stretch> gaps;
  // The glyphs that would stand half a pitch outside the line's ends.
  float last = static_cast<float>(line.box.top) - pitch / 2;
  for (std::size_t i = 0; i <= glyphs.size(); ++i) {
    const float here =
        i < glyphs.size() ? middle(glyphs[i]) : static_cast<float>(line.box.bottom) + pitch / 2;
    if (here - last > kGapPitches * pitch) {
      gaps.push_back({i, last + kHalfGlyph * pitch, here - kHalfGlyph * pitch});
    }
    last = std::max(last, here);
  }
  return gaps;
}

// The piece as a mark, or nothing. A glyph's own dots lie outside the gap.
std::optional<Glyph> mark_in(const Stretch& gap, const InkPiece& piece, float em) {
  const auto centre = static_cast<float>(piece.box.center().y);
  if (centre <= gap.top || centre >= gap.bottom) return std::nullopt;
  std::vector<Candidate> candidates = mark_candidates(piece, em);
  if (candidates.empty()) return std::nullopt;
  const Candidate best = candidates.front();
  candidates.erase(candidates.begin());
  return Glyph{best.character, best.confidence, piece.box, std::move(candidates)};
}

// Two marks in one cell are the dots of ：.
void add_mark(std::vector<Glyph>& marks, Glyph mark, float pitch) {
  if (!marks.empty() && middle(mark) - middle(marks.back()) < pitch / 2) {
    marks.back() = {U'：', 0.6F, unite(marks.back().box, mark.box), {{U'；', 0.2F}}};
    return;
  }
  marks.push_back(std::move(mark));
}

}  // namespace

LineReading find_vertical_punctuation(const Raster& page, const LineBox& line,
                                      LineReading reading) {
  const std::vector<Glyph>& glyphs = reading.glyphs;
  const float pitch = pitch_of(line, glyphs);
  const auto em = static_cast<float>(line.box.width());
  std::vector<Glyph> filled;
  std::size_t copied = 0;
  for (const Stretch& gap : gaps_of(line, glyphs, pitch)) {
    filled.insert(filled.end(), glyphs.begin() + static_cast<std::ptrdiff_t>(copied),
                  glyphs.begin() + static_cast<std::ptrdiff_t>(gap.before));
    copied = gap.before;
    const Box part{line.box.left, static_cast<int>(gap.top - 0.1F * pitch), line.box.right,
                   static_cast<int>(gap.bottom + 0.1F * pitch)};
    std::vector<Glyph> marks;
    for (const InkPiece& piece : find_ink_pieces(page, part)) {
      if (auto mark = mark_in(gap, piece, em)) add_mark(marks, std::move(*mark), pitch);
    }
    filled.insert(filled.end(), marks.begin(), marks.end());
  }
  filled.insert(filled.end(), glyphs.begin() + static_cast<std::ptrdiff_t>(copied), glyphs.end());
  reading.glyphs = std::move(filled);
  return reading;
}

}  // namespace jiaokan
