// SegmentedPage → ReadPage: every line read, doubtful ones read again, candidates merged.
#pragma once

#include <optional>

#include "pipeline/document/page.h"
#include "stages/recognize/line_reader.h"

namespace jiaokan {

struct RecognizeOptions {
  // Script of the page; told by a sample of its lines when empty.
  std::optional<Script> script;
  // Lines whose mean confidence is below this are read again under another rendering. 0..1.
  double doubtful_below = 0.85;
};

ReadPage recognize(const SegmentedPage& page, LineReader& reader, const RecognizeOptions& options);

}  // namespace jiaokan
