#include "stages/segment/columns.h"

#include <algorithm>
#include <limits>
#include <map>

#include <opencv2/imgproc.hpp>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

// Ems. Lines of a block are nearer to each other than this, and so are glyphs of a line.
constexpr double kLineGap = 1.05, kGlyphGap = 1.5;
constexpr double kDust = 0.22;  // a speck does not widen a block

// The text grown together into blocks, cut along all that parts it.
cv::Mat grow_blocks(const std::vector<Piece>& body, const Bounds& bounds, const CellGrid& grid,
                    double em) {
  cv::Mat text = grid.blank();
  for (const Piece& piece : body) grid.fill(text, piece.box, 255);
  const cv::Mat gutters = find_gutters(body, bounds, grid, em);
  cv::Mat cuts = gutters.clone();
  for (const Box& box : bounds.rules_across) grid.fill(cuts, box, 255);
  cuts |= bounds.pictures;
  for (const TypeLine& line : bounds.large) grid.fill(cuts, line.box, 255);
  cv::Mat blocks = close_rect(text & ~gutters, grid.span(kGlyphGap * em), 1) & ~cuts;
  blocks = close_rect(blocks, 1, grid.span(kLineGap * em)) & ~cuts;
  return blocks;
}

// The line end nearest to a piece that hangs outside all blocks: a comma in the gutter belongs to
// the text on its left.
std::size_t nearest_group(const std::vector<PieceGroup>& groups, const Box& box, double em) {
  std::size_t best = groups.size();
  double least = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const int dx = std::max(0, -overlap_x(groups[i].box, box));
    const int dy = std::max(0, -overlap_y(groups[i].box, box));
    double distance = dx + 2.0 * dy;
    if (groups[i].box.left > box.right) distance += 0.6 * em;
    if (distance < least) least = distance, best = i;
  }
  return least < 1.2 * em ? best : groups.size();
}

// Shreds that lie inside a block or at its edge are part of it.
std::vector<PieceGroup> join_shreds(std::vector<PieceGroup> groups, double em) {
  const auto is_shred = [&](const Box& box) {
    return std::min(box.width(), box.height()) < 0.8 * em &&
           std::max(box.width(), box.height()) < 1.6 * em;
  };
  const int reach = static_cast<int>(1.6 * em);  // beyond a mark and the white of its cell
  std::vector<PieceGroup> joined;
  std::vector<PieceGroup> shreds;
  for (PieceGroup& group : groups) {
    (is_shred(group.box) ? shreds : joined).push_back(std::move(group));
  }
  for (PieceGroup& shred : shreds) {
    const auto owner = std::find_if(joined.begin(), joined.end(), [&](const PieceGroup& group) {
      return !is_shred(group.box) && grow(group.box, reach, 0).contains(shred.box.center());
    });
    if (owner == joined.end()) {
      joined.push_back(std::move(shred));
      continue;
    }
    owner->pieces.insert(owner->pieces.end(), shred.pieces.begin(), shred.pieces.end());
    owner->box = unite(owner->box, shred.box);
  }
  return joined;
}

}  // namespace

std::vector<PieceGroup> find_columns(const std::vector<Piece>& body, const Bounds& bounds,
                                     const CellGrid& grid, double em) {
  cv::Mat labels;
  cv::connectedComponents(grow_blocks(body, bounds, grid, em), labels, 4, CV_32S);
  std::map<int, std::size_t> group_of;
  std::vector<PieceGroup> groups;
  std::vector<const Piece*> stray;
  for (const Piece& piece : body) {
    // Most of the cells under a piece decide: its edge may reach over a cut.
    std::map<int, int> votes;
    const cv::Rect cells = grid.cells(piece.box);
    for (int y = cells.y; y < cells.y + cells.height; ++y) {
      for (int x = cells.x; x < cells.x + cells.width; ++x) ++votes[labels.at<int>(y, x)];
    }
    votes.erase(0);
    if (votes.empty()) {
      stray.push_back(&piece);
      continue;
    }
    const int label =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) {
          return a.second < b.second;
        })->first;
    const auto [at, fresh] = group_of.try_emplace(label, groups.size());
    if (fresh) groups.emplace_back();
    PieceGroup& group = groups[at->second];
    group.pieces.push_back(piece);
    if (std::max(piece.box.width(), piece.box.height()) > kDust * em) {
      group.box = unite(group.box, piece.box);
    }
  }
  for (PieceGroup& group : groups) {
    if (!group.box.empty()) continue;
    for (const Piece& piece : group.pieces) group.box = unite(group.box, piece.box);
  }
  for (const Piece* piece : stray) {
    const std::size_t at = nearest_group(groups, piece->box, em);
    if (at == groups.size()) groups.push_back({piece->box, {}});
    groups[at].pieces.push_back(*piece);
    // Where it hangs does not widen the column.
  }
  return join_shreds(std::move(groups), em);
}

}  // namespace jiaokan
