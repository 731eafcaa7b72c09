#include "stages/collate/row.h"

#include <algorithm>

namespace jiaokan {
namespace {

template <class T>
void erase_range(std::vector<T>& list, GlyphRange range) {
  list.erase(list.begin() + range.begin, list.begin() + range.end);
}

// Moves the range before position `to`, what lies between closing up.
template <class T>
void rotate_range(std::vector<T>& list, GlyphRange range, std::uint32_t to) {
  if (to >= range.begin && to <= range.end) return;
  if (to < range.begin) {
    std::rotate(list.begin() + to, list.begin() + range.begin, list.begin() + range.end);
  } else {
    std::rotate(list.begin() + range.begin, list.begin() + range.end, list.begin() + to);
  }
}

void close_up(std::vector<std::uint32_t>& positions, GlyphRange range) {
  for (std::uint32_t& at : positions) {
    at = at >= range.end ? at - (range.end - range.begin) : std::min(at, range.begin);
  }
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

// Positions of glyphs after rotate_range.
void follow(std::vector<std::uint32_t>& positions, GlyphRange range, std::uint32_t to) {
  if (to >= range.begin && to <= range.end) return;
  const std::uint32_t length = range.end - range.begin;
  for (std::uint32_t& at : positions) {
    if (at >= range.begin && at < range.end) {
      at = to < range.begin ? at - (range.begin - to) : at + (to - range.end);
    } else if (at >= to && at < range.begin) {
      at += length;
    } else if (at >= range.end && at < to) {
      at -= length;
    }
  }
  std::ranges::sort(positions);
}

}  // namespace

RowBlock Row::block_of(std::uint32_t glyph) const {
  if (glyph < end_of(RowBlock::kHead)) return RowBlock::kHead;
  return glyph < end_of(RowBlock::kBody) ? RowBlock::kBody : RowBlock::kAside;
}

void take_out(Row& row, GlyphRange range) {
  WitnessText& text = row.text;
  text.repeats.push_back(
      {.glyphs = {text.glyphs.begin() + range.begin, text.glyphs.begin() + range.end},
       .page = text.page_of[range.begin],
       .place = text.places[range.begin]});
  // What followed begins a paragraph in its place.
  const bool begins = row.begins[range.begin];
  erase_range(text.glyphs, range);
  erase_range(text.page_of, range);
  erase_range(text.places, range);
  erase_range(row.keys, range);
  erase_range(row.parts, range);
  erase_range(row.begins, range);
  if (!row.runs_on.empty()) erase_range(row.runs_on, range);
  if (!row.tells.empty()) erase_range(row.tells, range);
  if (begins && range.begin < row.size()) row.begins[range.begin] = true;
  close_up(text.joints, range);
  close_up(row.gaps, range);
  for (std::uint32_t& at : row.block_begins) {
    at = at >= range.end ? at - (range.end - range.begin) : std::min(at, range.begin);
  }
}

void move_glyphs(Row& row, GlyphRange range, std::uint32_t to, RowBlock block) {
  const RowBlock from = row.block_of(range.begin);
  const std::uint32_t length = range.end - range.begin;
  WitnessText& text = row.text;
  rotate_range(text.glyphs, range, to);
  rotate_range(text.page_of, range, to);
  rotate_range(text.places, range, to);
  rotate_range(row.keys, range, to);
  rotate_range(row.parts, range, to);
  rotate_range(row.begins, range, to);
  if (!row.runs_on.empty()) rotate_range(row.runs_on, range, to);
  if (!row.tells.empty()) rotate_range(row.tells, range, to);
  follow(text.joints, range, to);
  follow(row.gaps, range, to);
  // The blocks between the two grow or shrink by the passage.
  for (auto at = static_cast<std::size_t>(from); at < static_cast<std::size_t>(block); ++at) {
    row.block_begins[at + 1] -= length;
  }
  for (auto at = static_cast<std::size_t>(block); at < static_cast<std::size_t>(from); ++at) {
    row.block_begins[at + 1] += length;
  }
}

}  // namespace jiaokan
