#include "stages/segment/segment.h"

#include <algorithm>

#include "stages/segment/captions.h"
#include "stages/segment/columns.h"
#include "stages/segment/direction.h"
#include "stages/segment/dust.h"
#include "stages/segment/em_size.h"
#include "stages/segment/headings.h"
#include "stages/segment/headlines.h"
#include "stages/segment/lines.h"
#include "stages/segment/mat.h"
#include "stages/segment/page_head.h"
#include "stages/segment/photos.h"
#include "stages/segment/reading_order.h"
#include "stages/segment/regions.h"
#include "stages/segment/rules.h"
#include "stages/segment/shades.h"
#include "stages/segment/stacks.h"
#include "stages/segment/stories.h"
#include "stages/segment/turned.h"
#include "stages/segment/unclaimed.h"

namespace jiaokan {
namespace {

// What is on the page, in the frame in which lines run to the right.
struct Content {
  cv::Mat grey;
  cv::Mat ink;  // without rules and frames
  std::vector<Piece> pieces;
  std::vector<Box> across, down, frames;
};

Content turned(Content content, cv::Size page) {
  const auto turn_all = [&](std::vector<Box>& boxes) {
    for (Box& box : boxes) box = turn_counterclockwise(box, page);
  };
  for (Piece& piece : content.pieces) piece.box = turn_counterclockwise(piece.box, page);
  turn_all(content.across);
  turn_all(content.down);
  turn_all(content.frames);
  std::swap(content.across, content.down);
  cv::Mat grey;  // the given one is the page's own
  cv::rotate(content.grey, grey, cv::ROTATE_90_COUNTERCLOCKWISE);
  content.grey = grey;
  cv::rotate(content.ink, content.ink, cv::ROTATE_90_COUNTERCLOCKWISE);
  return content;
}

// Dust: nothing as large as half a glyph, or specks spread so thinly that no worn type is like it.
bool is_dust(const PieceGroup& group, double em) {
  constexpr double kThinnest = 0.035, kLargeShare = 0.015;  // of the box; faded type has .05
  double ink = 0, in_large = 0;
  int largest = 0;
  for (const Piece& piece : group.pieces) {
    const int side = std::max(piece.box.width(), piece.box.height());
    ink += piece.area;
    if (side > 0.6 * em) in_large += piece.area;
    largest = std::max(largest, side);
  }
  const auto area = static_cast<double>(group.box.area());
  return (largest < 0.5 * em && ink < 0.6 * em * em) ||
         (ink < kThinnest * area && in_large < kLargeShare * area);
}

std::vector<Block> find_text(const std::vector<Piece>& pieces, const Bounds& bounds,
                             const CellGrid& grid, double em) {
  std::vector<Block> blocks;
  for (const PieceGroup& group : find_columns(pieces, bounds, grid, em)) {
    if (is_dust(group, em)) continue;
    blocks.push_back({.role = RegionRole::kBody, .box = group.box, .lines = find_lines(group, em)});
  }
  return blocks;
}

std::vector<Box> lines_of(const std::vector<Block>& blocks) {
  std::vector<Box> lines;
  for (const Block& block : blocks) {
    for (const TypeLine& line : block.lines) lines.push_back(line.box);
  }
  return lines;
}

// Strips of pictures that look like large type become pictures; body type level with them stays.
void take_shaded(LargeType& type, const cv::Mat& grey, const CellGrid& grid, double em,
                 Pictures& pictures) {
  std::erase_if(type.lines, [&](const TypeLine& line) {
    if (!is_shaded(grey, line)) return false;
    constexpr double kLarge = 1.5;  // ems
    Box strip;
    for (const Box& piece : line.pieces) {
      if (std::max(piece.width(), piece.height()) > kLarge * em) strip = unite(strip, piece);
    }
    for (const Piece& piece : pictures.rest) {
      const Point middle = piece.box.center();
      if (line.box.contains(middle) && !strip.contains(middle)) type.rest.push_back(piece);
    }
    grid.fill(pictures.mask, strip, 255);
    pictures.boxes.push_back(strip);
    return true;
  });
}

std::vector<Block> find_blocks(const Content& content, double em) {
  const CellGrid grid(content.ink.size(), em);
  // Hatching and what is far too large for type first, then large type; what is left as large as a
  // glyph of a banner but stands in no line is a picture as well.
  constexpr double kBeyondType = 9, kBeyondBody = 4.2;  // ems
  Pictures pictures = find_pictures(content.ink, content.pieces, grid, em, kBeyondType);
  LargeType type = find_large_type(pictures.rest, content.down, em);
  take_shaded(type, content.grey, grid, em, pictures);
  const Pictures more = find_pictures(content.ink, type.rest, grid, em, kBeyondBody);
  pictures.boxes.insert(pictures.boxes.end(), more.boxes.begin(), more.boxes.end());

  const Bounds bounds{.rules_across = content.across,
                      .rules_down = content.down,
                      .pictures = pictures.mask | more.mask,
                      .large = type.lines};
  std::vector<Block> blocks =
      find_text(without_dust(more.rest, content.ink.size(), em), bounds, grid, em);
  for (Block& block : group_headlines(type.lines, content.across))
    blocks.push_back(std::move(block));
  for (const Box& photo : pictures.boxes)
    blocks.push_back({.role = RegionRole::kPhoto, .box = photo});
  // Joined first, with headlines and pictures among them: those keep columns apart.
  blocks = join_stacked(std::move(blocks), content.across, em);
  blocks = part_captions(blocks, pictures.boxes, em);
  blocks = find_stories(std::move(blocks), content.frames, content.across, em);
  blocks = order_blocks(std::move(blocks));
  for (Block& block : find_unclaimed(content.pieces, lines_of(blocks), content.ink.size(), em)) {
    blocks.push_back(std::move(block));
  }
  return blocks;
}

std::vector<Region> to_regions(const std::vector<Block>& blocks, Direction direction, double em) {
  std::vector<Region> regions;
  for (const Block& block : blocks) {
    if (block.role != RegionRole::kHeadline) {
      regions.push_back(to_region(block, direction, em));
      continue;
    }
    for (const Block& part : part_headline(block))
      regions.push_back(to_region(part, direction, em));
  }
  return regions;
}

// The regions of a page whose lines run down; it may have its head on the right.
std::vector<Region> find_vertical_regions(Content upright, double em) {
  const cv::Size page = upright.ink.size();
  Content content = turned(std::move(upright), page);
  PageHead head =
      find_page_head(content.pieces, content.across, content.frames, content.ink.size(), em);
  content.pieces = std::move(head.rest);
  std::vector<Block> blocks = std::move(head.blocks);
  for (Block& block : find_blocks(content, em)) blocks.push_back(std::move(block));
  std::vector<Region> regions = to_regions(blocks, Direction::kVertical, em);
  for (Region& region : regions) {
    region.box = turn_back(region.box, page);
    for (LineBox& line : region.lines) line.box = turn_back(line.box, page);
  }
  return regions;
}

// Margins around text may reach beyond the paper; nothing that is passed on does.
void clip_to_page(std::vector<Region>& regions, const Box& page) {
  for (Region& region : regions) {
    region.box = intersect(region.box, page);
    for (LineBox& line : region.lines) line.box = intersect(line.box, page);
    std::erase_if(region.lines, [](const LineBox& line) { return line.box.empty(); });
  }
}

}  // namespace

SegmentedPage segment(const CleanPage& clean, const SegmentOptions& options) {
  SegmentedPage result{.name = clean.name,
                       .raster = clean.raster,
                       .tones = clean.tones,
                       .skew_degrees = clean.skew_degrees};
  if (clean.raster.empty()) return result;
  const cv::Mat ink = binarize(view(clean.raster));
  const double em = estimate_em(ink);
  if (em == 0) return result;

  const Ruling ruling = find_rules(ink, binarize_faint(view(clean.raster)), em);
  for (const Box& box : ruling.across) result.rules.push_back({box});
  for (const Box& box : ruling.down) result.rules.push_back({box});
  PageHead head = find_page_head(ruling.pieces, ruling.across, ruling.frames, ink.size(), em);
  for (const Block& block : head.blocks) {
    result.regions.push_back(to_region(block, Direction::kHorizontal, em));
  }
  const Direction direction =
      options.direction ? *options.direction : find_direction(head.rest, ink.size(), em);
  Content content{view(clean.raster), ruling.ink,  std::move(head.rest),
                  ruling.across,      ruling.down, ruling.frames};
  std::vector<Region> regions = direction == Direction::kVertical
                                    ? find_vertical_regions(std::move(content), em)
                                    : to_regions(find_blocks(content, em), direction, em);
  std::move(regions.begin(), regions.end(), std::back_inserter(result.regions));
  clip_to_page(result.regions, clean.raster.box());
  return result;
}

}  // namespace jiaokan
