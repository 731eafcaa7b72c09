// Everything that may stand in one column, with what ink and witnesses say for it.
#pragma once

#include <vector>

#include "models/confusions.h"
#include "pipeline/document/apparatus.h"
#include "stages/correct/lattice.h"
#include "stages/correct/witness_weights.h"

namespace jiaokan {

struct ColumnOption {
  char32_t character = 0;  // 0: nothing stands here
  double cost = 0;         // log10 odds against the lead's reading; negative speaks against it
  Source source = Source::kLead;
};

// The lead's reading first, then what other witnesses read, then what the recogniser took it for
// also. Each character once.
std::vector<ColumnOption> options_of_column(const Apparatus& apparatus, std::size_t column,
                                            const std::vector<WitnessWeight>& weights,
                                            const Confusions& confusions);

}  // namespace jiaokan
