// The program's own network as a LineReader: models/reader. It reads lines glyph by glyph, as
// scanned, without a model of language.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// Why this program has no reader of its own, as the end of a sentence; nothing when it has.
std::optional<std::string> own_reader_fault();

// Throws SetupError when there is none, or its files do not fit.
std::unique_ptr<LineReader> make_own_reader();

}  // namespace jiaokan
