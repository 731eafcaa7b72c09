// Several readings of one line laid side by side, glyph by glyph.
#pragma once

#include <span>
#include <vector>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// For each reading its glyph at one place of the line, or nullptr where it has none.
using AlignedGlyphs = std::vector<const Glyph*>;

// Places in reading order; each glyph of each reading stands in exactly one. Glyphs are laid
// together that read alike or stand at the same place of the line. The readings must outlive it.
// `em_px` is a glyph's size in the page.
std::vector<AlignedGlyphs> align_readings(std::span<const LineReading> readings,
                                          Direction direction, float em_px);

}  // namespace jiaokan
