// What an arrangement of the columns says about where the rows were cut.
#pragma once

#include <vector>

#include "stages/collate/profile.h"

namespace jiaokan {

// Half-open range of columns.
struct ColumnSpan {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

// How unlikely, as -log10, it is that the row of `block` was cut before the glyph: the less, the
// less its text runs on there. 0 at the block's begin and end.
double cost_of_cut(const Row& row, std::uint32_t glyph, RowBlock block);

// How unlikely, as -log10, it is that the rows lost just what they lack among the columns of
// `span`, which lie in `block`: each passage of kLostRun columns or more is a cut of its row, the
// likelier the less the row's text runs on over it.
double cost_of_cuts(const Profile& profile, const std::vector<Row>& rows, const ColumnSpan& span,
                    RowBlock block);

}  // namespace jiaokan
