#include "stages/segment/headlines.h"

#include <algorithm>
#include <cstdlib>

#include "stages/segment/leads.h"
#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kSeed = 1.06;        // ems: taller than any glyph of the body
constexpr double kLargest = 9;        // ems
constexpr double kWidestGap = 1.25;   // of the type's height: a space inside a headline
constexpr double kLongestRest = 4.5;  // of the type's height: stretch without a large piece
constexpr double kLongestPiece = 14;  // of the type's height: bold glyphs touch at a low resolution
constexpr double kOneGlyph = 1.3;     // of the type's height
constexpr double kAsHigh = 0.75;      // of the type's height
constexpr double kWhole = 0.55;       // of the type's height
constexpr double kHardlyLarge = 1.4;  // ems
constexpr double kClose = 0.55;       // ems: from a line to the next
constexpr double kGlyph = 0.5, kGlyphGap = 0.3;       // ems: of a glyph; from it to the next
constexpr double kCrowded = 0.5;                      // of its length
constexpr double kTornGap = 0.5, kNoGap = 0.15;       // of the type's height
constexpr double kSameSize = 0.85, kLikeSize = 0.75;  // of the larger type
constexpr double kSeedShare = 0.22;  // large pieces among the glyphs of a headline, at least

Box transpose(const Box& box) {
  return {box.top, box.left, box.bottom, box.right};
}

struct Chain {
  std::vector<std::size_t> members;  // indices of pieces, by left edge
  Box box;
  int large = 0;  // how many are as large as the seed
};

bool has_wall_between(const std::vector<Box>& walls, const Box& a, const Box& b) {
  return std::any_of(walls.begin(), walls.end(), [&](const Box& wall) {
    return overlap_y(wall, a) > 0 && wall.left >= std::min(a.right, b.right) - 2 &&
           wall.right <= std::max(a.left, b.left) + 2;
  });
}

// Smaller glyphs that have run together are long, but not as high.
bool is_large(const Box& box, double height) {
  const bool run_together = box.width() > kOneGlyph * height && box.height() < kAsHigh * height;
  return std::max(box.width(), box.height()) >= 0.88 * height && !run_together;
}

// As large both ways as a glyph: glyphs of the body that touch their neighbours are large one way.
bool is_whole(const Box& box, double height) {
  return std::min(box.width(), box.height()) >= kWhole * height;
}

// From the seed's place in `row` (by left edge) to one side, as far as the line goes on. Returns
// how many pieces, the last of them a large one or close to it.
std::size_t reach(const std::vector<Box>& row, std::size_t seed, int step, double height,
                  const std::vector<Box>& walls) {
  Box edge = row[seed], last_large = row[seed];
  std::size_t count = 0, kept = 0;
  for (std::size_t at = seed; step > 0 ? at + 1 < row.size() : at > 0;) {
    at = step > 0 ? at + 1 : at - 1;
    const Box& next = row[at];
    if (-overlap_x(edge, next) > kWidestGap * height) break;
    if (-overlap_x(last_large, next) > kLongestRest * height) break;
    if (has_wall_between(walls, edge, next)) break;
    ++count;
    edge = unite(edge, next);
    if (is_large(next, height)) last_large = next;
    if (-overlap_x(last_large, next) < 0.8 * height) kept = count;
  }
  return kept;
}

// The line around a seed: pieces level with it, near each other.
Chain chain_from(const std::vector<Box>& boxes, const std::vector<bool>& taken, std::size_t seed,
                 const std::vector<Box>& walls) {
  const Box& first = boxes[seed];
  const double height = first.height();
  const int slack = static_cast<int>(0.16 * height);
  std::vector<std::size_t> level;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (taken[i] || boxes[i].top < first.top - slack || boxes[i].bottom > first.bottom + slack)
      continue;
    if (boxes[i].width() <= kLongestPiece * height) level.push_back(i);
  }
  std::sort(level.begin(), level.end(), [&](std::size_t a, std::size_t b) {
    return boxes[a] != boxes[b] ? boxes[a] < boxes[b] : a < b;
  });
  std::vector<Box> row;
  for (const std::size_t i : level) row.push_back(boxes[i]);
  const auto at =
      static_cast<std::size_t>(std::find(level.begin(), level.end(), seed) - level.begin());
  if (at == level.size()) return {};
  const std::size_t before = reach(row, at, -1, height, walls);
  const std::size_t after = reach(row, at, 1, height, walls);
  Chain chain;
  for (std::size_t k = at - before; k <= at + after; ++k) {
    chain.members.push_back(level[k]);
    chain.box = unite(chain.box, row[k]);
    if (is_large(row[k], height) && is_whole(row[k], height)) {
      chain.large += std::max(1, static_cast<int>(row[k].width() / (1.08 * height)));
    }
  }
  return chain;
}

bool is_line(const Chain& chain, double height, int least) {
  const double slots = chain.box.width() / (1.08 * height);
  return chain.large >= least && chain.large >= kSeedShare * slots;
}

// Share of the chain's length along which other pieces stand close to one side of it; `boxes` as
// for chain_from.
double share_beside(const std::vector<Box>& boxes, const Chain& chain, bool above, double em) {
  const Box& own = chain.box;
  std::vector<bool> beside(static_cast<std::size_t>(own.width()), false);
  for (const Box& box : boxes) {
    const int gap = above ? own.top - box.bottom : box.top - own.bottom;
    if (gap < -0.2 * em || gap > kClose * em || overlap_x(box, own) <= 0) continue;
    for (int x = std::max(box.left, own.left); x < std::min(box.right, own.right); ++x) {
      beside[static_cast<std::size_t>(x - own.left)] = true;
    }
  }
  return static_cast<double>(std::count(beside.begin(), beside.end(), true)) / own.width();
}

// Whether glyphs stand level with the chain right before or after it, nearer than any gutter.
bool is_part_of_line(const std::vector<Box>& boxes, const Chain& chain, double em) {
  return std::ranges::any_of(boxes, [&](const Box& box) {
    const int gap = -overlap_x(box, chain.box);
    return std::max(box.width(), box.height()) > kGlyph * em && gap >= 0 && gap < kGlyphGap * em &&
           2 * overlap_y(box, chain.box) > box.height();
  });
}

// A line hardly larger than the body's is one of the body's if lines stand close on both sides, or
// on one and it is a part of a longer line: worn glyphs touch.
bool is_body(const std::vector<Box>& boxes, const Chain& chain, double height, double em) {
  if (height >= kHardlyLarge * em) return false;
  const bool above = share_beside(boxes, chain, true, em) > kCrowded;
  const bool below = share_beside(boxes, chain, false, em) > kCrowded;
  return (above && below) || ((above || below) && is_part_of_line(boxes, chain, em));
}

// A last line of a headline may hold one or two glyphs: as large as those above it, close below.
bool goes_on(const Chain& chain, const std::vector<TypeLine>& lines) {
  return std::any_of(lines.begin(), lines.end(), [&](const TypeLine& line) {
    const double ratio = chain.box.height() / line.size;
    const int gap = chain.box.top - line.box.bottom;
    return !line.runs_down && ratio > 0.75 && ratio < 1.3 && gap > -0.3 * line.size &&
           gap < 0.75 * line.size && chain.box.width() < line.box.width() &&
           chain.box.center().x > line.box.left && chain.box.center().x < line.box.right;
  });
}

TypeLine take(const Chain& chain, const std::vector<Piece>& pieces, std::vector<bool>& taken,
              double size) {
  TypeLine line;
  Box box;
  for (const std::size_t i : chain.members) box = unite(box, pieces[i].box);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (taken[i] || !box.contains(pieces[i].box.center())) continue;
    taken[i] = true;
    line.pieces.push_back(pieces[i].box);
    line.box = unite(line.box, pieces[i].box);
  }
  std::sort(line.pieces.begin(), line.pieces.end());
  line.size = size;
  return line;
}

// Two lines cannot overlap in one row; and bits of glyphs tell the size of the type but roughly.
bool go_on(const TypeLine& left, const TypeLine& right, const std::vector<Box>& walls) {
  const double size = std::max(left.size, right.size), smaller = std::min(left.size, right.size);
  const int gap = -overlap_x(left.box, right.box);
  return !left.runs_down && !right.runs_down && left.box.left < right.box.left &&
         smaller > (gap < kNoGap * size ? kLikeSize : kSameSize) * size && gap < kTornGap * size &&
         std::abs(left.box.center().y - right.box.center().y) < 0.15 * size &&
         !has_wall_between(walls, left.box, right.box);
}

// A line that wear or glyphs run together have torn, put together again.
void join_torn(std::vector<TypeLine>& lines, const std::vector<Box>& walls) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t k = 0; k < lines.size(); ++k) {
      if (i == k || !go_on(lines[i], lines[k], walls)) continue;
      TypeLine& line = lines[i];
      line.pieces.insert(line.pieces.end(), lines[k].pieces.begin(), lines[k].pieces.end());
      line.box = unite(line.box, lines[k].box);
      lines.erase(lines.begin() + static_cast<long>(k));
      i = static_cast<std::size_t>(-1);  // from the front: the joined line may go on
      break;
    }
  }
}

// Takes leads out, and their pieces.
void give_back_leads(std::vector<TypeLine>& lines, const std::vector<Piece>& pieces,
                     std::vector<bool>& taken, double em) {
  const std::vector<bool> leads = find_leads(lines, em);
  std::vector<TypeLine> kept;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (!leads[k]) {
      kept.push_back(std::move(lines[k]));
      continue;
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (lines[k].box.contains(pieces[i].box.center())) taken[i] = false;
    }
  }
  lines = std::move(kept);
}

}  // namespace

LargeType find_large_type(const std::vector<Piece>& pieces, const std::vector<Box>& walls,
                          double em) {
  std::vector<Box> boxes, turned;
  std::vector<std::size_t> seeds;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Box& box = pieces[i].box;
    boxes.push_back(box);
    turned.push_back(transpose(box));
    if (std::max(box.width(), box.height()) > kSeed * em &&
        std::min(box.width(), box.height()) < kLargest * em) {
      seeds.push_back(i);
    }
  }
  std::stable_sort(seeds.begin(), seeds.end(), [&](std::size_t a, std::size_t b) {
    return boxes[a].height() > boxes[b].height();
  });
  std::vector<bool> taken(pieces.size(), false);
  LargeType large;
  for (const std::size_t seed : seeds) {
    if (taken[seed]) continue;
    const double height = boxes[seed].height(), width = boxes[seed].width();
    const Chain across = height > kSeed * em ? chain_from(boxes, taken, seed, walls) : Chain{};
    if (is_line(across, height, 2) && !is_body(boxes, across, height, em)) {
      large.lines.push_back(take(across, pieces, taken, height));
      continue;
    }
    const Chain down = width > kSeed * em ? chain_from(turned, taken, seed, {}) : Chain{};
    if (!is_line(down, width, 3) || is_body(turned, down, width, em)) continue;
    large.lines.push_back(take(down, pieces, taken, width));
    large.lines.back().runs_down = true;
  }
  for (const std::size_t seed : seeds) {
    if (taken[seed] || boxes[seed].height() <= kSeed * em) continue;
    const Chain chain = chain_from(boxes, taken, seed, walls);
    if (!chain.members.empty() && is_line(chain, boxes[seed].height(), 1) &&
        goes_on(chain, large.lines)) {
      large.lines.push_back(take(chain, pieces, taken, boxes[seed].height()));
    }
  }
  join_torn(large.lines, walls);
  give_back_leads(large.lines, pieces, taken, em);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!taken[i]) large.rest.push_back(pieces[i]);
  }
  return large;
}

}  // namespace jiaokan
