#include "pipeline/document/traced_ink.h"

#include <bit>
#include <cstring>

namespace jiaokan {
namespace {

static_assert(std::endian::native == std::endian::little, "the first pixel is the lowest byte");

// Runs that belong together, as a forest: each points to an earlier one, the first to itself.
class Forest {
 public:
  int add() {
    parents_.push_back(static_cast<int>(parents_.size()));
    return parents_.back();
  }
  std::size_t size() const { return parents_.size(); }
  int root_of(int at) {
    while (parent(at) != at) at = parent(at) = parent(parent(at));
    return at;
  }
  void join(int a, int b) {
    a = root_of(a), b = root_of(b);
    parent(std::max(a, b)) = std::min(a, b);
  }

 private:
  int& parent(int at) { return parents_[static_cast<std::size_t>(at)]; }
  std::vector<int> parents_;
};

// Runs of one row after those of the rows above; `above` is where the row above begins.
void trace_row(const InkMask& mask, int y, std::size_t above, TracedInk& traced, Forest& forest) {
  const std::uint8_t* row = mask.pixels + static_cast<std::size_t>(y) * mask.stride;
  std::vector<InkRun>& runs = traced.runs;
  const std::size_t begin = runs.size();
  for (int x = find_change(row, 0, mask.width, 0); x < mask.width;) {
    const int end = find_change(row, x, mask.width, 255);
    int piece = -1;
    while (above < begin && runs[above].right < x) ++above;
    for (std::size_t i = above; i < begin && runs[i].left <= end; ++i) {
      if (piece < 0) {
        piece = runs[i].piece;
      } else if (piece != runs[i].piece) {
        forest.join(piece, runs[i].piece);
      }
    }
    runs.push_back({y, x, end, piece < 0 ? forest.add() : piece});
    x = find_change(row, end, mask.width, 0);
  }
}

// Numbers the pieces by their first runs and measures them.
void number_pieces(TracedInk& traced, Forest& forest) {
  std::vector<int> number(forest.size(), -1);
  for (InkRun& run : traced.runs) {
    int& own = number[static_cast<std::size_t>(forest.root_of(run.piece))];
    if (own < 0) {
      own = static_cast<int>(traced.pieces.size());
      traced.pieces.push_back({{run.left, run.row, run.right, run.row + 1}, 0});
    }
    run.piece = own;
    Piece& piece = traced.pieces[static_cast<std::size_t>(own)];
    piece.box.left = std::min(piece.box.left, run.left);
    piece.box.right = std::max(piece.box.right, run.right);
    piece.box.bottom = run.row + 1;
    piece.area += run.right - run.left;
  }
}

}  // namespace

int find_change(const std::uint8_t* row, int x, int width, std::uint8_t level) {
  // Eight pixels at a time.
  const std::uint64_t same = level ? ~std::uint64_t{0} : 0;
  for (; x + 8 <= width; x += 8) {
    std::uint64_t pixels;
    std::memcpy(&pixels, row + x, sizeof pixels);
    if (pixels != same) return x + std::countr_zero(pixels ^ same) / 8;
  }
  while (x < width && row[x] == level) ++x;
  return x;
}

TracedInk trace_ink(const InkMask& mask) {
  TracedInk traced;
  Forest forest;
  std::size_t above = 0;
  for (int y = 0; y < mask.height; ++y) {
    const std::size_t begin = traced.runs.size();
    trace_row(mask, y, above, traced, forest);
    above = begin;
  }
  number_pieces(traced, forest);
  return traced;
}

}  // namespace jiaokan
