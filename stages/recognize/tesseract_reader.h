// Tesseract's LSTM line recogniser as a LineReader: the models chi_sim, chi_tra and their vertical
// forms. Tesseract's only home.
#pragma once

#include <memory>

#include "stages/recognize/line_reader.h"

namespace jiaokan {

// A reader of its own engines, each opened when it is first needed. Keeps the engine from threads
// of its own: with several, one line takes about three times as long.
// Throws SetupError, naming the Debian package, when a model is missing.
std::unique_ptr<LineReader> make_tesseract_reader();

}  // namespace jiaokan
