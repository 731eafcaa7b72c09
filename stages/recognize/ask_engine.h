// What the engine is asked: all lines where there is no reader of our own, or those of which that
// one is not sure.
#pragma once

#include <vector>

#include "stages/recognize/work_line.h"

namespace jiaokan {

// All lines by the engine, those with a glyph of less confidence in other sizes too.
void read_by_engine(const SegmentedPage& page, const std::vector<WorkLine*>& lines,
                    LineReader& engine, Script script, double doubtful_below);

// The engine's reading of lines that our reader is not sure of, with the say that the engine
// deserves on this page; none where it reads otherwise than our reader is sure of. REQUIRES: each
// line has our reader's reading.
void ask_engine(const SegmentedPage& page, const std::vector<WorkLine*>& lines, LineReader& engine,
                Script script);

}  // namespace jiaokan
