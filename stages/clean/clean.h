// Scan → CleanPage: the paper made white, the ink dark, the lines level.
#pragma once

#include "pipeline/document/page.h"

namespace jiaokan {

struct CleanOptions {};

// Throws PageError(kEmpty) when the scan has no ink at all.
CleanPage clean(const Scan& scan, const CleanOptions& options);

}  // namespace jiaokan
