// Where a witness has no glyph: does it lack the passage, or leave the glyph out?
#pragma once

#include <vector>

#include "stages/collate/fuse.h"

namespace jiaokan {

// For each column and row, readings as in Column: a glyph index, kOmitted or kMissing.
using Readings = std::vector<std::vector<std::int32_t>>;

// kMissing: absences of kLostRun columns or more, and those before a row's first and after its
// last glyph of a block, and those of two columns or more where the row broke off; but not short
// ones beside which the row says something of its own, half to twice as long, that does not break
// off in turn. All others are kOmitted.
Readings classify_absences(const Fusion& fusion, const std::vector<Row>& rows);

}  // namespace jiaokan
