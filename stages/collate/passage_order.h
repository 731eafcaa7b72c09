// The order of passages that no witness has both of.
#pragma once

#include "stages/collate/fuse.h"

namespace jiaokan {

// Where a row alone has a passage right beside one that it lacks, nothing in the texts says which
// comes first. But the row's text is cut where it lacks the other's passage, and theirs where they
// lack its: the order stands in which the cuts fall where the text does not run on. Swaps
// neighbours whose order is clearly wrong, and moves one into the midst of the other where that
// breaks off there.
void order_passages(Fusion& fusion, const std::vector<Row>& rows);

}  // namespace jiaokan
