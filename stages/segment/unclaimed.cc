#include "stages/segment/unclaimed.h"

#include <algorithm>
#include <cstdlib>

#include <opencv2/imgproc.hpp>

#include "stages/segment/cells.h"
#include "stages/segment/columns.h"
#include "stages/segment/lines.h"
#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kSmallest = 0.45, kLargest = 4;    // ems: of a glyph, a headline's too
constexpr double kReach = 1.2;                      // ems: glyphs of a line are nearer
constexpr double kFullest = 0.75;                   // share of its box that a glyph's ink fills
constexpr std::size_t kFewest = 6;                  // glyphs of a line: fewer is a stray mark
constexpr double kLevel = 0.22, kLevelShare = 0.7;  // ems off the line's middle; share of pieces
constexpr double kTangled = 1.2;                    // widths of the pieces to that of the line
constexpr double kDensest = 2.2;                    // pieces for each em of a line

bool is_glyph_like(const Piece& piece, double em) {
  const int longer = std::max(piece.box.width(), piece.box.height());
  return longer >= kSmallest * em && longer <= kLargest * em &&
         piece.area < kFullest * static_cast<double>(piece.box.area());
}

// Whether the pieces stand on a line as glyphs do: level, neither heaped up nor far apart.
bool is_line_of_type(const TypeLine& line, double em) {
  std::vector<int> middles;
  for (const Box& piece : line.pieces) {
    if (std::max(piece.width(), piece.height()) > 0.6 * em) middles.push_back(piece.center().y);
  }
  if (middles.size() < kFewest) return false;
  double widths = 0;
  for (const Box& piece : line.pieces) widths += piece.width();
  if (widths > kTangled * line.box.width()) return false;
  std::sort(middles.begin(), middles.end());
  const int middle = middles[middles.size() / 2];
  const auto level = std::count_if(middles.begin(), middles.end(),
                                   [&](int y) { return std::abs(y - middle) < kLevel * em; });
  const double length = line.box.width() / em;
  return static_cast<double>(level) > kLevelShare * static_cast<double>(middles.size()) &&
         static_cast<double>(line.pieces.size()) < kDensest * length &&
         length < 2 * static_cast<double>(middles.size());
}

}  // namespace

std::vector<Block> find_unclaimed(const std::vector<Piece>& pieces, const std::vector<Box>& claimed,
                                  cv::Size page, double em) {
  const CellGrid grid(page, em);
  cv::Mat taken = grid.blank(), left = grid.blank();
  for (const Box& box : claimed) grid.fill(taken, box, 255);
  std::vector<Piece> free;
  for (const Piece& piece : pieces) {
    const cv::Rect cells = grid.cells(piece.box);
    if (!is_glyph_like(piece, em) || cv::countNonZero(taken(cells)) * 2 > cells.area()) continue;
    free.push_back(piece);
    grid.fill(left, piece.box, 255);
  }
  const int reach = grid.span(kReach * em);
  cv::Mat labels;
  const int count = cv::connectedComponents(close_rect(left, reach, reach), labels, 8, CV_32S);
  std::vector<PieceGroup> groups(static_cast<std::size_t>(count));
  for (const Piece& piece : free) {
    const cv::Rect cells = grid.cells(piece.box);
    const int label = labels.at<int>(cells.y + cells.height / 2, cells.x + cells.width / 2);
    PieceGroup& group = groups[static_cast<std::size_t>(label)];
    group.pieces.push_back(piece);
    group.box = unite(group.box, piece.box);
  }
  std::vector<Block> blocks;
  for (const PieceGroup& group : groups) {
    if (group.pieces.size() < kFewest) continue;
    Block block{.role = RegionRole::kOther};
    for (TypeLine& line : find_lines(group, em)) {
      if (!is_line_of_type(line, em)) continue;
      block.box = unite(block.box, line.box);
      block.lines.push_back(std::move(line));
    }
    if (!block.lines.empty()) blocks.push_back(std::move(block));
  }
  std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) {
    return a.box.top != b.box.top ? a.box.top < b.box.top : a.box < b.box;
  });
  return blocks;
}

}  // namespace jiaokan
