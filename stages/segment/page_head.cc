#include "stages/segment/page_head.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "stages/segment/lines.h"
#include "stages/segment/spans.h"

namespace jiaokan {
namespace {

constexpr double kDeepest = 0.16;  // of the page's height
constexpr double kWidest = 0.55;   // of the width of all print: a rule that ends the strip
// Ems.
constexpr double kLevel = 0.25;   // what stands in the rule's line is of the strip
constexpr double kLineGap = 2.2;  // between the parts of the strip
constexpr double kTallest = 9;    // deeper is text
constexpr double kDust = 0.45;    // a digit is larger
constexpr double kMasthead = 1.5;
constexpr std::size_t kFragments = 6;  // as many pieces are worn glyphs and no dust
// A column of text: so many lines of the body's type, each at least so long, or a line as long as
// no date and no list of editors is.
constexpr int kTextLines = 3;
constexpr double kTextLine = 8, kLongestLine = 45;

// A title may stand in the middle of the rule: its parts are level with each other.
std::optional<Box> find_head_rule(const std::vector<Box>& across, const std::vector<Box>& frames,
                                  const Box& print, cv::Size page, double em) {
  std::optional<Box> found;
  for (const Box& rule : across) {
    if (rule.bottom > print.top + kDeepest * page.height) continue;
    if (rule.top <= print.top + 0.5 * em || (found && rule.top >= found->top)) continue;
    const bool of_frame = std::any_of(frames.begin(), frames.end(),
                                      [&](const Box& frame) { return overlap_y(frame, rule) > 0; });
    if (of_frame) continue;
    Box whole = rule;
    int ruled = 0;
    for (const Box& other : across) {
      if (std::abs(other.center().y - rule.center().y) > kLevel * em) continue;
      whole = unite(whole, other);
      ruled += other.width();
    }
    if (ruled > kWidest * print.width()) found = whole;
  }
  return found;
}

// The strip's pieces, those near to each other together, from left to right.
std::vector<PieceGroup> part_strip(std::vector<Piece> strip, const Box& strip_box, double em) {
  std::sort(strip.begin(), strip.end(),
            [](const Piece& a, const Piece& b) { return a.box < b.box; });
  std::vector<PieceGroup> parts;
  for (const Piece& piece : strip) {
    const int side = std::max(piece.box.width(), piece.box.height());
    if (side < 0.25 * em && overlap_y(piece.box, strip_box) < side) continue;
    if (parts.empty() || -overlap_x(parts.back().box, piece.box) >= kLineGap * em) {
      parts.emplace_back();
    }
    parts.back().box = unite(parts.back().box, piece.box);
    parts.back().pieces.push_back(piece);
  }
  std::erase_if(parts, [&](const PieceGroup& part) {
    return part.pieces.size() < kFragments &&
           std::all_of(part.pieces.begin(), part.pieces.end(), [&](const Piece& piece) {
             return std::max(piece.box.width(), piece.box.height()) < kDust * em;
           });
  });
  return parts;
}

bool is_text(const PieceGroup& part, double em) {
  const std::vector<TypeLine> lines = find_lines(part, em);
  const auto count = std::count_if(lines.begin(), lines.end(), [&](const TypeLine& line) {
    return line.size < kMasthead * em && line.box.width() > kTextLine * em;
  });
  return count >= kTextLines || std::any_of(lines.begin(), lines.end(), [&](const TypeLine& line) {
           return line.size < kMasthead * em && line.box.width() > kLongestLine * em;
         });
}

Block to_block(const PieceGroup& part, double em) {
  Block block{.role = RegionRole::kPageNumber, .box = part.box};
  TypeLine line{.box = part.box, .size = static_cast<double>(part.box.height())};
  int tallest = 0;
  for (const Piece& piece : part.pieces) {
    line.pieces.push_back(piece.box);
    tallest = std::max(tallest, piece.box.height());
  }
  if (tallest > kMasthead * em) block.role = RegionRole::kMasthead;
  block.lines.push_back(std::move(line));
  return block;
}

}  // namespace

PageHead find_page_head(const std::vector<Piece>& pieces, const std::vector<Box>& across,
                        const std::vector<Box>& frames, cv::Size page, double em) {
  Box print;
  for (const Piece& piece : pieces) {
    if (piece.box.height() > 0.3 * em) print = unite(print, piece.box);
  }
  const std::optional<Box> rule = find_head_rule(across, frames, print, page, em);
  if (!rule) return {{}, pieces};
  const auto is_above = [&](const Piece& piece) {
    return piece.box.center().y < rule->bottom + kLevel * em;
  };
  std::vector<Piece> strip;
  Box strip_box;
  for (const Piece& piece : pieces) {
    if (!is_above(piece)) continue;
    strip.push_back(piece);
    if (piece.box.height() > 0.3 * em) strip_box = unite(strip_box, piece.box);
  }
  if (strip.empty() || strip_box.height() > kTallest * em) return {{}, pieces};
  const std::vector<PieceGroup> parts = part_strip(std::move(strip), strip_box, em);
  PageHead head;
  for (const PieceGroup& part : parts) {
    if (is_text(part, em)) return {{}, pieces};
    head.blocks.push_back(to_block(part, em));
  }
  std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(head.rest),
               [&](const Piece& piece) { return !is_above(piece); });
  return head;
}

}  // namespace jiaokan
