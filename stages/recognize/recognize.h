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
  // Where there is a reader of our own: a line with a glyph of which it is less confident is read
  // by the engine as well. 0..1.
  double unsure_below = 0.90;
};

// Lines without text stay, without glyphs, so that lines keep their numbers; those of body size are
// named in the warnings.
// With both readers the own one reads every line, and the engine those of which it is not sure.
ReadPage recognize(const SegmentedPage& page, const Readers& readers,
                   const RecognizeOptions& options);

}  // namespace jiaokan
