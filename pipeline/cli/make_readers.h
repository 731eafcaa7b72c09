// The readers that --reader asks for.
#pragma once

#include "pipeline/options.h"
#include "stages/recognize/reader_pool.h"

namespace jiaokan {

// Makes sets of readers. For kAuto without a reader of our own it says so once on stderr, and
// Tesseract reads alone. Throws SetupError when kOwn asks for what is not there.
ReaderPool::Factory reader_factory(ReaderKind kind);

}  // namespace jiaokan
