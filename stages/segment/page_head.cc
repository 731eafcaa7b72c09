#include "stages/segment/page_head.h"

#include <algorithm>

#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kDeepest = 0.16;  // of the page's height
constexpr double kWidest = 0.55;   // of the width of all print: a rule that ends the strip
constexpr double kLineGap = 2.2;   // ems between the parts of the strip
constexpr double kTallest = 9;     // ems: deeper is text

const Box* find_head_rule(const Ruling& ruling, const Box& print, cv::Size page, double em) {
  const Box* found = nullptr;
  for (const Box& rule : ruling.across) {
    if (rule.bottom > print.top + kDeepest * page.height) continue;
    if (rule.width() < kWidest * print.width()) continue;
    const bool of_frame = std::any_of(ruling.frames.begin(), ruling.frames.end(),
                                      [&](const Box& frame) { return overlap_y(frame, rule) > 0; });
    if (!of_frame && rule.top > print.top + 0.5 * em && (!found || rule.top < found->top))
      found = &rule;
  }
  return found;
}

}  // namespace

PageHead find_page_head(const std::vector<Piece>& pieces, const Ruling& ruling, cv::Size page,
                        double em) {
  Box print;
  for (const Piece& piece : pieces) {
    if (piece.box.height() > 0.3 * em) print = unite(print, piece.box);
  }
  PageHead head;
  const Box* rule = find_head_rule(ruling, print, page, em);
  std::vector<Piece> strip;
  Box strip_box;
  if (rule) {
    for (const Piece& piece : pieces) {
      if (piece.box.center().y >= rule->top) continue;
      strip.push_back(piece);
      if (piece.box.height() > 0.3 * em) strip_box = unite(strip_box, piece.box);
    }
  }
  if (strip.empty() || strip_box.height() > kTallest * em) {
    head.rest = pieces;
    return head;
  }
  std::sort(strip.begin(), strip.end(),
            [](const Piece& a, const Piece& b) { return a.box < b.box; });
  for (const Piece& piece : strip) {
    const int side = std::max(piece.box.width(), piece.box.height());
    if (side < 0.25 * em && overlap_y(piece.box, strip_box) < side) continue;
    const bool joins =
        !head.blocks.empty() && -overlap_x(head.blocks.back().box, piece.box) < kLineGap * em;
    if (!joins) head.blocks.push_back({.role = RegionRole::kPageNumber});
    Block& block = head.blocks.back();
    if (block.lines.empty()) block.lines.emplace_back();
    TypeLine& line = block.lines.front();
    line.pieces.push_back(piece.box);
    line.box = block.box = unite(line.box, piece.box);
    line.size = line.box.height();
  }
  std::erase_if(head.blocks, [&](const Block& block) {
    return std::max(block.box.width(), block.box.height()) < 0.35 * em;
  });
  for (const Piece& piece : pieces) {
    if (piece.box.center().y >= rule->top) head.rest.push_back(piece);
  }
  return head;
}

}  // namespace jiaokan
