// The best one-to-one pairing of rows with columns in which either may stay alone.
#pragma once

#include <optional>
#include <vector>

namespace jiaokan {

// gains[row][column]: what the pair is worth. Pairs worth 0 or less are never made. Returns for
// each row its column; the sum of the gains is the highest possible. Kuhn's Hungarian method with
// potentials, O((rows + columns)³).
std::vector<std::optional<std::size_t>> assign(const std::vector<std::vector<double>>& gains);

}  // namespace jiaokan
