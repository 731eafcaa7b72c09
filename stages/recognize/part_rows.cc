#include "stages/recognize/part_rows.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace jiaokan {
namespace {

// Higher than this, in pitches, a box may hold two lines.
constexpr float kTwoLines = 1.45F;
// The gap lies within this part of the box's height around its middle, and has no more of the ink
// of the fullest row than that.
constexpr float kMiddle = 0.2F, kMostInk = 0.06F;
// Of the way from the lightest to the darkest tone: what is darker is ink.
constexpr float kInk = 0.45F;

// The ink of a box, seen with the line running to the right and the next one below it.
class Ink {
 public:
  Ink(const Raster& page, const Box& box, Direction direction)
      : page_(page), box_(box), vertical_(direction == Direction::kVertical) {
    int lightest = 0, darkest = 255;
    for (int y = box.top; y < box.bottom; ++y) {
      for (int x = box.left; x < box.right; ++x) {
        lightest = std::max<int>(lightest, page.at(x, y));
        darkest = std::min<int>(darkest, page.at(x, y));
      }
    }
    const auto depth = static_cast<float>(lightest - darkest);
    threshold_ = lightest - static_cast<int>(kInk * depth);
  }

  int length() const { return vertical_ ? box_.height() : box_.width(); }
  int height() const { return vertical_ ? box_.width() : box_.height(); }
  bool at(int along, int down) const {
    return (vertical_ ? page_.at(box_.right - 1 - down, box_.top + along)
                      : page_.at(box_.left + along, box_.top + down)) < threshold_;
  }
  int in_row(int down) const {
    int count = 0;
    for (int i = 0; i < length(); ++i) count += at(i, down) ? 1 : 0;
    return count;
  }
  bool any_in_row(int down, int begin, int end) const {
    for (int i = begin; i < end; ++i) {
      if (at(i, down)) return true;
    }
    return false;
  }
  bool in_column(int along, int first, int last) const {
    for (int j = first; j < last; ++j) {
      if (at(along, j)) return true;
    }
    return false;
  }
  Box part(int begin, int end, int first, int last) const {
    return vertical_ ? Box{box_.right - last, box_.top + begin, box_.right - first, box_.top + end}
                     : Box{box_.left + begin, box_.top + first, box_.left + end, box_.top + last};
  }

 private:
  const Raster& page_;
  Box box_;
  bool vertical_;
  int threshold_ = 0;
};

// The row at which to part rows [top, bottom); 0 where there is none.
int find_gap(const Ink& ink, int top, int bottom) {
  std::vector<int> rows;
  for (int j = top; j < bottom; ++j) rows.push_back(ink.in_row(j));
  const auto place = [&](float part) {
    return rows.begin() + static_cast<int>(part * static_cast<float>(rows.size()));
  };
  const auto emptiest = std::min_element(place(0.5F - kMiddle), place(0.5F + kMiddle));
  const int fullest = *std::ranges::max_element(rows);
  const bool gap = static_cast<float>(*emptiest) <= kMostInk * static_cast<float>(fullest);
  return gap ? top + static_cast<int>(emptiest - rows.begin()) : 0;
}

// The row nearest to `gap` that has no ink between two columns: where they are few, the gap of the
// whole line may run through their glyphs.
int local_gap(const Ink& ink, int gap, int begin, int end) {
  const int reach = static_cast<int>(kMiddle * static_cast<float>(ink.height()));
  for (int off = 0; off <= reach; ++off) {
    for (const int row : {gap + off, gap - off}) {
      if (row > 0 && row < ink.height() && !ink.any_in_row(row, begin, end)) return row;
    }
  }
  return gap;
}

// Rows [first, last) of the ink as a line, from their first ink to their last; empty without ink.
// On the side of the gap it ends where its own glyphs do; on the other it is made a pitch high, as
// the box may have cut a short line in two.
LineBox row_of(const Ink& ink, const LineBox& line, int first, int last, bool upper) {
  const auto extent = [&] {
    int begin = 0, end = ink.length();
    while (begin < end && !ink.in_column(begin, first, last)) ++begin;
    while (begin < end && !ink.in_column(end - 1, first, last)) --end;
    return std::pair(begin, end);
  };
  auto [begin, end] = extent();
  if (begin == end) return {};
  const int pitch = static_cast<int>(line.pitch_px);
  if (upper) {
    last = local_gap(ink, last, begin, end);
    first = std::max(0, std::min(first, last - pitch));
  } else {
    first = local_gap(ink, first, begin, end);
    last = std::min(ink.height(), std::max(last, first + pitch));
  }
  std::tie(begin, end) = extent();
  LineBox row = line;
  row.box = ink.part(begin, end, first, last);
  row.indented = static_cast<float>(begin) > line.pitch_px || (line.indented && upper);
  row.full = line.full && static_cast<float>(ink.length() - end) < line.pitch_px;
  return row;
}

}  // namespace

std::vector<LineBox> part_rows(const Raster& page, const LineBox& line, Direction direction) {
  const Box box = intersect(line.box, page.box());
  const int height = direction == Direction::kVertical ? box.width() : box.height();
  if (line.pitch_px <= 0 || static_cast<float>(height) < kTwoLines * line.pitch_px) return {line};
  // Half a pitch more on both sides of the line.
  const int around = static_cast<int>(line.pitch_px / 2);
  const bool vertical = direction == Direction::kVertical;
  const Box wide =
      intersect(vertical ? Box{box.left - around, box.top, box.right + around, box.bottom}
                         : Box{box.left, box.top - around, box.right, box.bottom + around},
                page.box());
  const Ink ink(page, wide, direction);
  const int top = vertical ? wide.right - box.right : box.top - wide.top;
  const int gap = find_gap(ink, top, top + height);
  if (gap == 0) return {line};
  const LineBox upper = row_of(ink, line, top, gap, true);
  const LineBox lower = row_of(ink, line, gap, top + height, false);
  if (upper.box.empty() || lower.box.empty()) return {line};
  return {upper, lower};
}

}  // namespace jiaokan
