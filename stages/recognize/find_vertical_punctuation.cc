#include "stages/recognize/find_vertical_punctuation.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
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
// A mark that the reader saw this near is the same one.
constexpr float kSameMark = 1.6F;

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

// Neighbouring marks of one cell as the one that they make up.
std::vector<Glyph> join_parts(std::vector<Glyph> marks, float em) {
  std::vector<Glyph> joined;
  int parts = 0;
  for (Glyph& mark : marks) {
    const int apart = joined.empty() ? 0 : mark.box.top - joined.back().box.bottom;
    const bool same = !joined.empty() && static_cast<float>(apart) < kSameCell * em;
    if (!same) {
      joined.push_back(std::move(mark));
      parts = 1;
      continue;
    }
    ++parts;
    const Box box = unite(joined.back().box, mark.box);
    joined.back() = parts == 2 ? Glyph{U'：', 0.6F, box, {{U'；', 0.2F}, {U'，', 0.1F}}}
                               : Glyph{U'…', 0.6F, box, {{U'：', 0.1F}}};
  }
  return joined;
}

std::vector<Glyph> find_marks(const Raster& page, const Box& line, float em) {
  std::vector<InkPiece> pieces = find_ink_pieces(page, line);
  // Dust: no mark of a face is this small.
  std::erase_if(pieces, [&](const InkPiece& piece) {
    return static_cast<float>(std::max(piece.box.width(), piece.box.height())) < 0.09F * em;
  });
  const std::vector<Run> runs = runs_of(std::move(pieces));
  std::vector<Glyph> marks;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!is_mark_run(runs, i, em)) continue;
    if (Glyph mark = mark_of(runs[i], em); mark.character != 0) marks.push_back(std::move(mark));
  }
  return join_parts(std::move(marks), em);
}

// A mark of the kind that is found here, as a reader writes it.
bool is_small_mark(char32_t c) {
  constexpr std::u32string_view kSmall = U"，。、：；…,.:;·．'`";
  return kSmall.find(c) != kSmall.npos;
}

// The reader's own small marks stand up to a glyph off their place, so the ink's take theirs.
void drop_known(std::vector<Glyph>& glyphs, const std::vector<Glyph>& marks, float em) {
  std::erase_if(glyphs, [&](const Glyph& glyph) {
    return is_small_mark(glyph.character) &&
           std::any_of(marks.begin(), marks.end(), [&](const Glyph& mark) {
             const int apart = std::abs(glyph.box.center().y - mark.box.center().y);
             return static_cast<float>(apart) < kSameMark * em;
           });
  });
}

}  // namespace

LineReading find_vertical_punctuation(const Raster& page, const LineBox& line,
                                      LineReading reading) {
  const auto em = static_cast<float>(line.box.width());
  std::vector<Glyph> marks = find_marks(page, line.box, em);
  drop_known(reading.glyphs, marks, em);
  LineReading filled;
  std::size_t next = 0;
  std::vector<Glyph>& glyphs = reading.glyphs;
  for (Glyph& mark : marks) {
    while (next < glyphs.size() && glyphs[next].box.center().y < mark.box.center().y) {
      filled.glyphs.push_back(std::move(glyphs[next++]));
    }
    filled.glyphs.push_back(std::move(mark));
  }
  for (; next < glyphs.size(); ++next) filled.glyphs.push_back(std::move(glyphs[next]));
  return filled;
}

}  // namespace jiaokan
