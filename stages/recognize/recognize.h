// SegmentedPage → ReadPage: every line read, doubtful ones read again, candidates merged.
#pragma once

#include <optional>

#include "pipeline/document/page.h"
#include "stages/recognize/line_reader.h"

namespace jiaokan {

struct RecognizeOptions {
  // Script of the page; told by a sample of its lines when empty.
  std::optional<Script> script;
  // A line with a glyph whose confidence is below this is read again under other renderings. 0..1;
  // 0 reads every line once.
  double doubtful_below = 0.90;
};

// Lines without text stay, without glyphs, so that lines keep their numbers; those of body size are
// named in the warnings.
ReadPage recognize(const SegmentedPage& page, LineReader& reader, const RecognizeOptions& options);

}  // namespace jiaokan
