#include "stages/recognize/find_vertical_punctuation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <utility>
#include <vector>

#include "models/unicode.h"
#include "stages/recognize/ink_marks.h"

namespace jiaokan {
namespace {

// All in ems. A mark in a cell of its own has 0.6 of blank around it and in a squeezed one 0.4; the
// dot of 六 or 言 has 0.2.
constexpr float kLeastBlank = 0.3F;
// Blank that counts below the last mark of a line, where the paper goes on white.
constexpr float kBlankBelowEnd = 0.25F;
constexpr float kLargestMark = 0.5F;
// Marks with less blank between them are parts of one.
constexpr float kSameCell = 0.35F;

// Rows of ink without a blank row between them.
struct Run {
  Box box;
  std::vector<InkPiece> pieces;
};

std::vector<Run> runs_of(std::vector<InkPiece> pieces) {
  std::vector<Run> runs;
  for (InkPiece& piece : pieces) {
    if (runs.empty() || piece.box.top >= runs.back().box.bottom) runs.emplace_back();
    runs.back().box = unite(runs.back().box, piece.box);
    runs.back().pieces.push_back(std::move(piece));
  }
  return runs;
}

Glyph mark_of(const Run& run, float em) {
  if (run.pieces.size() == 2) return {U'：', 0.6F, run.box, {{U'；', 0.2F}, {U'，', 0.1F}}};
  std::vector<Candidate> candidates = mark_candidates(run.pieces.front(), em);
  if (run.pieces.size() > 2 || candidates.empty()) return {};
  const Candidate best = candidates.front();
  candidates.erase(candidates.begin());
  return {best.character, best.confidence, run.box, std::move(candidates)};
}

bool is_mark_run(const std::vector<Run>& runs, std::size_t i, float em) {
  const Box& box = runs[i].box;
  if (static_cast<float>(std::max(box.width(), box.height())) > kLargestMark * em) return false;
  // At the line's begin the blank above may be cut off, and no line begins with a mark.
  const float above = i == 0 ? 0.0F : static_cast<float>(box.top - runs[i - 1].box.bottom);
  const float below = i + 1 == runs.size() ? kBlankBelowEnd * em
                                           : static_cast<float>(runs[i + 1].box.top - box.bottom);
  return above + below >= kLeastBlank * em;
}

// A mark, and the stretch without other ink that it stands in: a cell or a little more.
struct Mark {
  Glyph glyph;
  int blank_top = 0, blank_bottom = 0;
};

// Neighbouring marks of one cell as the one that they make up.
std::vector<Mark> join_parts(std::vector<Mark> marks, float em) {
  std::vector<Mark> joined;
  int parts = 0;
  for (Mark& mark : marks) {
    const Box last = joined.empty() ? Box{} : joined.back().glyph.box;
    const auto apart = static_cast<float>(mark.glyph.box.top - last.bottom);
    if (joined.empty() || apart >= kSameCell * em) {
      joined.push_back(std::move(mark));
      parts = 1;
      continue;
    }
    ++parts;
    const Box box = unite(last, mark.glyph.box);
    joined.back().glyph = parts == 2 ? Glyph{U'：', 0.6F, box, {{U'；', 0.2F}, {U'，', 0.1F}}}
                                     : Glyph{U'…', 0.6F, box, {{U'：', 0.1F}}};
    joined.back().blank_bottom = mark.blank_bottom;
  }
  return joined;
}

std::vector<Mark> find_marks(const Raster& page, const Box& line, float em) {
  std::vector<InkPiece> pieces = find_ink_pieces(page, line);
  // Dust: no mark of a face is this small.
  std::erase_if(pieces, [&](const InkPiece& piece) {
    return static_cast<float>(std::max(piece.box.width(), piece.box.height())) < 0.09F * em;
  });
  const std::vector<Run> runs = runs_of(std::move(pieces));
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!is_mark_run(runs, i, em)) continue;
    Glyph glyph = mark_of(runs[i], em);
    if (glyph.character == 0) continue;
    marks.push_back({std::move(glyph), i == 0 ? line.top : runs[i - 1].box.bottom,
                     i + 1 == runs.size() ? line.bottom : runs[i + 1].box.top});
  }
  return join_parts(std::move(marks), em);
}

// A mark of the kind that is found here, as a reader writes it.
bool is_small_mark(char32_t c) {
  constexpr std::u32string_view kSmall = U"，。、：；…,.:;·．'`";
  return kSmall.find(c) != kSmall.npos;
}

// How many glyphs stand before a place of the line.
using Rank = std::ptrdiff_t;

// A mark that the reader saw itself. Its place among the glyphs is right more often than its box.
struct SeenMark {
  Rank rank = 0;
  Glyph glyph;
};

// Where the marks of the ink come between the glyphs. The line stands on a grid, so the cells above
// a mark, less those of the marks before it, are the glyphs before it. When the reader has left out
// or doubled glyphs, counting from the top and from the bottom differ, and its boxes choose
// between.
struct Ranks {
  std::vector<Rank> of_mark;
  bool exact = false;  // both counts agree
};

Ranks ranks_of(const std::vector<Mark>& marks, const std::vector<Glyph>& glyphs,
               const LineBox& line, float pitch) {
  const auto cells_to = [&](float y) { return (y - static_cast<float>(line.box.top)) / pitch; };
  const auto total = static_cast<Rank>(std::lround(cells_to(static_cast<float>(line.box.bottom))));
  const auto glyph_count = static_cast<Rank>(glyphs.size());
  const Rank surplus = glyph_count + static_cast<Rank>(marks.size()) - total;
  std::vector<Rank> ranks;
  for (std::size_t m = 0; m < marks.size(); ++m) {
    const float middle = static_cast<float>(marks[m].blank_top + marks[m].blank_bottom) / 2;
    const bool last = marks[m].blank_bottom == line.box.bottom;
    const Rank cells = last ? total - 1 : static_cast<Rank>(std::lround(cells_to(middle) - 0.5F));
    const Rank from_top = cells - static_cast<Rank>(m);
    const Rank from_bottom = from_top + surplus;
    const int y = marks[m].glyph.box.center().y;
    const Rank by_boxes = std::count_if(
        glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) { return glyph.box.center().y < y; });
    const Rank rank =
        std::clamp(by_boxes, std::min(from_top, from_bottom), std::max(from_top, from_bottom));
    const Rank least = ranks.empty() ? 0 : ranks.back();
    ranks.push_back(std::clamp(rank, least, std::max(least, glyph_count)));
  }
  return {std::move(ranks), surplus == 0};
}

// Takes the small marks out of the glyphs.
std::vector<SeenMark> take_seen_marks(std::vector<Glyph>& glyphs) {
  std::vector<SeenMark> seen;
  std::vector<Glyph> others;
  for (Glyph& glyph : glyphs) {
    if (is_small_mark(glyph.character)) {
      seen.push_back({static_cast<Rank>(others.size()), std::move(glyph)});
    } else if (!is_space(glyph.character)) {
      others.push_back(std::move(glyph));
    }
  }
  glyphs = std::move(others);
  return seen;
}

}  // namespace

LineReading find_vertical_punctuation(const Raster& page, const LineBox& line,
                                      LineReading reading) {
  const auto em = static_cast<float>(line.box.width());
  const float pitch = line.pitch_px > 0 ? line.pitch_px : em;
  std::vector<Mark> marks = find_marks(page, line.box, em);
  std::vector<SeenMark> seen = take_seen_marks(reading.glyphs);
  const Ranks ranks = ranks_of(marks, reading.glyphs, line, pitch);

  // Every mark with the number of glyphs before it; of two for one place, the ink's.
  std::vector<SeenMark> placed;
  for (std::size_t m = 0; m < marks.size(); ++m) {
    const auto same = std::find_if(seen.begin(), seen.end(), [&](const SeenMark& mark) {
      return std::abs(mark.rank - ranks.of_mark[m]) <= 1;
    });
    Rank rank = ranks.of_mark[m];
    if (same != seen.end()) {
      if (!ranks.exact) rank = same->rank;
      seen.erase(same);
    }
    placed.push_back({rank, std::move(marks[m].glyph)});
  }
  placed.insert(placed.end(), std::make_move_iterator(seen.begin()),
                std::make_move_iterator(seen.end()));
  std::stable_sort(placed.begin(), placed.end(),
                   [](const SeenMark& a, const SeenMark& b) { return a.rank < b.rank; });

  LineReading filled;
  auto next = placed.begin();
  for (Rank i = 0; i <= static_cast<Rank>(reading.glyphs.size()); ++i) {
    for (; next != placed.end() && next->rank <= i; ++next) {
      filled.glyphs.push_back(std::move(next->glyph));
    }
    if (i < static_cast<Rank>(reading.glyphs.size())) {
      filled.glyphs.push_back(std::move(reading.glyphs[static_cast<std::size_t>(i)]));
    }
  }
  return filled;
}

}  // namespace jiaokan
