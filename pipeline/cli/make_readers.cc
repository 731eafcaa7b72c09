#include "pipeline/cli/make_readers.h"

#include <iostream>

#include "stages/recognize/own_reader.h"
#include "stages/recognize/tesseract_reader.h"

namespace jiaokan {

ReaderPool::Factory reader_factory(ReaderKind kind) {
  const auto own = [] { return ReaderSet{make_own_reader(), nullptr}; };
  const auto engine = [] { return ReaderSet{nullptr, make_tesseract_reader()}; };
  switch (kind) {
    case ReaderKind::kTesseract: return engine;
    case ReaderKind::kOwn:
      own();  // throws here, before a run begins
      return own;
    case ReaderKind::kAuto: break;
  }
  if (const auto fault = own_reader_fault()) {
    std::cerr << "jiaokan: Tesseract reads alone, because " << *fault << '\n';
    return engine;
  }
  return [] { return ReaderSet{make_own_reader(), make_tesseract_reader()}; };
}

}  // namespace jiaokan
