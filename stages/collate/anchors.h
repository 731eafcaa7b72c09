// Places at which a row certainly meets the columns: what stands between them is aligned piece by
// piece.
#pragma once

#include <span>
#include <vector>

#include "stages/collate/profile.h"

namespace jiaokan {

// A glyph of the sequence that belongs to a column.
struct Meeting {
  std::uint32_t column = 0, glyph = 0;
  auto operator<=>(const Meeting&) const = default;
};

// A passage in which row and columns agree, seeds on much the same diagonal.
struct Run {
  std::vector<Meeting> meetings;  // strictly ascending in both
  std::uint32_t weight = 0;       // glyphs covered
};

// Runs of seeds: groups of `length` keys that stand once in the row's glyphs [glyph_begin,
// glyph_end) and at one place of the columns [begin, end). In the order of the glyphs.
std::vector<Run> find_runs(const Profile& profile, const std::vector<Row>& rows, std::size_t begin,
                           std::size_t end, const Row& row, std::uint32_t glyph_begin,
                           std::uint32_t glyph_end, std::size_t length);

// A set phrase that the row lost at one place and the columns at another is unique in both and
// leads astray: lighter runs than this are left to dynamic programming.
inline constexpr std::uint32_t kSureWeight = 40;

// The heaviest chain of runs that ascend in columns and glyphs, each change of the diagonal being
// charged; the meetings of those of its runs that weigh at least `least_weight`.
std::vector<Meeting> chain_runs(const std::vector<Run>& runs,
                                std::uint32_t least_weight = kSureWeight);

}  // namespace jiaokan
