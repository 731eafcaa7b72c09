// CleanPage → SegmentedPage: rules and frames, columns, regions with roles, lines, reading order.
#pragma once

#include <optional>

#include "pipeline/document/page.h"

namespace jiaokan {

struct SegmentOptions {
  // Direction of the body text; told by the page itself when empty.
  std::optional<Direction> direction;
};

SegmentedPage segment(const CleanPage& page, const SegmentOptions& options);

}  // namespace jiaokan
